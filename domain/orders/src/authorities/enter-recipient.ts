import type { AuthorityEntry } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { OrderContext, RecordEntry } from '../ports.ts';
import { insertRecipient, selectRecipients, setWithdrawn } from '../store/recipients.ts';
import { fingerprintOf, inForce, waitingOf } from './recipient.ts';

export type EnteredRecipient = Pick<AuthorityEntry, 'recipient' | 'recipientUntil'>;

/**
 * Enters the key that somebody gives for an authority, in the transaction in which it is locked. It counts only when it was
 * confirmed; the one from before does until then. To give none withdraws the one that counts.
 */
export async function enterRecipient(
  context: Pick<OrderContext, 'clock' | 'ids'>,
  trx: Db,
  authorityId: string,
  { recipient, recipientUntil: until }: EnteredRecipient,
  by: string,
): Promise<readonly RecordEntry[]> {
  const now = context.clock.now();
  const at = toInstant(now);
  const all = (await selectRecipients(trx, [authorityId])).get(authorityId) ?? [];
  const current = inForce(all, now);
  if (recipient === undefined) {
    if (!current) return [];
    await setWithdrawn(trx, current.id, { at, by, because: 'taken out of the register' });
    return [entry(by, 'authority-recipient.withdrawn', authorityId, current)];
  }
  const isSame = (one: { readonly recipient: string; readonly until?: string | undefined }) =>
    one.recipient === recipient && sameInstant(one.until, until);
  if ((current && isSame(current)) || waitingOf(all, now).some(isSame)) return [];
  const made = {
    ...{ id: context.ids(), recipient, enteredBy: by, enteredAt: at },
    ...(until !== undefined && { until }),
  };
  await insertRecipient(trx, authorityId, made);
  return [entry(by, 'authority-recipient.entered', authorityId, made)];
}

function sameInstant(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Date.parse(a) === Date.parse(b));
}

/** What is put on record about a key: its fingerprint, never more of it. */
export function entry(
  actor: string,
  action: string,
  authorityId: string,
  { id, recipient }: { readonly id: string; readonly recipient: string },
  more: Readonly<Record<string, unknown>> = {},
): RecordEntry {
  const detail = { recipientId: id, fingerprint: fingerprintOf(recipient), ...more };
  return { actor, action, subject: authorityId, detail };
}
