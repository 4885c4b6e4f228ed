import type { Db } from '@breakwater/storage';
import { tellRemovalsChanged } from '../events.ts';
import type { AccountRef, LinkageContext } from '../ports.ts';
import { lockRemovalOf, setUntil } from '../store/removals.ts';

/** The ban of an account was given an end (RFC 3339): what is kept of it ends with it. */
export async function endBan(
  { clock }: LinkageContext,
  trx: Db,
  account: AccountRef,
  until: string,
): Promise<void> {
  const found = await lockRemovalOf(trx, account, clock.now());
  if (found?.source !== 'decision') return;
  await setUntil(trx, found.id, Date.parse(until));
  await tellRemovalsChanged(trx, [found.id]);
}
