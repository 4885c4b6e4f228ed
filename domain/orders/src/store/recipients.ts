import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { StoredRecipient } from '../recipient.ts';

type Confirmation = StoredRecipient['confirmations'][number];

/** Keys of authorities, the latest first, by authority. */
export async function selectRecipients(
  db: Db,
  authorityIds: readonly string[],
): Promise<ReadonlyMap<string, StoredRecipient[]>> {
  const found = new Map<string, StoredRecipient[]>();
  if (authorityIds.length === 0) return found;
  const recipients = await rowsOf<Omit<StoredRecipient, 'confirmations'> & { authorityId: string }>(
    db,
    sql`
    select id, authority_id, recipient, until, entered_by, entered_at, counts_from, from_before, withdrawn_at,
      withdrawn_by, withdrawn_because
    from authority_recipients where authority_id = any (${[...authorityIds]}::uuid[])
    order by entered_at desc, id desc`,
  );
  const confirmations = await rowsOf<Confirmation & { recipientId: string }>(
    db,
    sql`
    select recipient_id, by, at, channel, whom, order_id from recipient_confirmations
    where recipient_id = any (${recipients.map(({ id }) => id)}::uuid[]) order by at, by`,
  );
  for (const { authorityId, ...one } of recipients) {
    const own = confirmations
      .filter(({ recipientId }) => recipientId === one.id)
      .map(({ recipientId: _of, ...rest }) => rest);
    found.set(authorityId, [...(found.get(authorityId) ?? []), { ...one, confirmations: own }]);
  }
  return found;
}

export async function insertRecipient(
  trx: Db,
  authorityId: string,
  one: Pick<StoredRecipient, 'id' | 'recipient' | 'until' | 'enteredBy' | 'enteredAt'>,
): Promise<void> {
  await sql`
    insert into authority_recipients (id, authority_id, recipient, until, entered_by, entered_at)
    values (${one.id}, ${authorityId}, ${one.recipient}, ${one.until ?? null}, ${one.enteredBy}, ${one.enteredAt})`.execute(
    trx,
  );
}

export async function insertConfirmation(trx: Db, recipientId: string, one: Confirmation): Promise<void> {
  await sql`
    insert into recipient_confirmations (recipient_id, by, at, channel, whom, order_id)
    values (${recipientId}, ${one.by}, ${one.at}, ${one.channel}, ${one.whom}, ${one.orderId ?? null})`.execute(
    trx,
  );
}

export async function setCountsFrom(trx: Db, id: string, at: string): Promise<void> {
  await sql`update authority_recipients set counts_from = ${at} where id = ${id}`.execute(trx);
}

export async function setWithdrawn(
  trx: Db,
  id: string,
  { at, by, because }: { readonly at: string; readonly by: string; readonly because: string },
): Promise<void> {
  await sql`
    update authority_recipients set withdrawn_at = ${at}, withdrawn_by = ${by}, withdrawn_because = ${because}
    where id = ${id}`.execute(trx);
}

/** Whether an order is an open emergency of the authority that a call back confirmed. */
export async function isCalledBackEmergency(trx: Db, authorityId: string, orderId: string): Promise<boolean> {
  const found = await rowOf(
    trx,
    sql`
    select from orders where id = ${orderId} and authority_id = ${authorityId} and emergency and open
      and call_back_confirmed`,
  );
  return found !== undefined;
}
