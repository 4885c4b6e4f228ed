import type { AccountRef } from '@breakwater/contracts';
import type { Work } from '@breakwater/storage';
import { tellRemovalsChanged } from '../events.ts';
import type { ReturnsContext } from '../ports.ts';
import { lockRemovalOf, setUntil } from '../store/removals.ts';

/** The ban of an account was given an end (RFC 3339): what is kept of it ends with it. */
export async function endBan(
  { clock }: ReturnsContext,
  work: Work,
  account: AccountRef,
  until: string,
): Promise<void> {
  const found = await lockRemovalOf(work.db, account, clock.now());
  if (found?.source !== 'decision') return;
  await setUntil(work.db, found.id, Date.parse(until));
  tellRemovalsChanged(work, [found.id]);
}
