import type { AuthorityEntry } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { OrderContext } from '../ports.ts';
import { fingerprintOf, inForce, type StoredRecipient, waitingOf } from '../recipient.ts';
import { insertRecipient, selectRecipients, setWithdrawn } from '../store/recipients.ts';

export type EnteredRecipient = Pick<AuthorityEntry, 'recipient' | 'recipientUntil'>;

/** What becomes of the keys of an authority. */
export type KeyChange =
  | { readonly withdrawn: StoredRecipient }
  | { readonly entered: { readonly recipient: string; readonly until?: string } };

/**
 * Finds what becomes of the keys of an authority where somebody gives this one; undefined where nothing does. To give none
 * withdraws the one that counts. The authority is locked.
 */
export async function keyChangeOf(
  { clock }: Pick<OrderContext, 'clock'>,
  trx: Db,
  authorityId: string,
  { recipient, recipientUntil: until }: EnteredRecipient,
): Promise<KeyChange | undefined> {
  const now = clock.now();
  const all = (await selectRecipients(trx, [authorityId])).get(authorityId) ?? [];
  const current = inForce(all, now);
  if (recipient === undefined) return current && { withdrawn: current };
  const isSame = (one: { readonly recipient: string; readonly until?: string | undefined }) =>
    one.recipient === recipient && sameInstant(one.until, until);
  if ((current && isSame(current)) || waitingOf(all, now).some(isSame)) return undefined;
  return { entered: { recipient, ...(until !== undefined && { until }) } };
}

/**
 * Changes the keys of an authority, on record. One that is entered counts only when it was confirmed; the one from before
 * does until then.
 */
export async function changeKey(
  { clock, ids }: Pick<OrderContext, 'clock' | 'ids'>,
  work: Work,
  authorityId: string,
  change: KeyChange,
  by: string,
): Promise<void> {
  const at = toInstant(clock.now());
  if ('withdrawn' in change) {
    const because = 'taken out of the register';
    await setWithdrawn(work.db, change.withdrawn.id, { at, by, because });
    recordKey(work, by, 'authority-recipient.withdrawn', authorityId, change.withdrawn);
    return;
  }
  const made = { id: ids(), enteredBy: by, enteredAt: at, ...change.entered };
  await insertRecipient(work.db, authorityId, made);
  recordKey(work, by, 'authority-recipient.entered', authorityId, made);
}

function sameInstant(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Date.parse(a) === Date.parse(b));
}

/** Puts on record what was done with a key: its fingerprint, never more of it. */
export function recordKey(
  work: Work,
  actor: string,
  action: string,
  authorityId: string,
  { id, recipient }: { readonly id: string; readonly recipient: string },
  more: Readonly<Record<string, unknown>> = {},
): void {
  const detail = { recipientId: id, fingerprint: fingerprintOf(recipient), ...more };
  work.record({ actor, action, subject: authorityId, detail });
}
