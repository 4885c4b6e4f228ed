import type { OrderMessage } from '@breakwater/contracts/orders';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const COLUMNS = sql.raw(`
  id, direction, kind, subject, body, document, language, by, sent_at, delivered_at, acknowledged_at, responded_at`);

export async function insertMessage(trx: Db, orderId: string, message: OrderMessage): Promise<void> {
  const { id, direction, kind, subject, body, document, language, by, sentAt, deliveredAt } = message;
  const written = document === undefined ? null : JSON.stringify(document);
  await sql`
    insert into order_messages (id, order_id, direction, kind, subject, body, document, language, by, sent_at, delivered_at)
    values (${id}, ${orderId}, ${direction}, ${kind}, ${subject}, ${body}, ${written}::jsonb, ${language ?? null}, ${by},
      ${sentAt}, ${deliveredAt ?? null})`.execute(trx);
}

/** The thread, oldest first. */
export function selectMessages(db: Db, orderId: string): Promise<OrderMessage[]> {
  return rowsOf(
    db,
    sql`select ${COLUMNS} from order_messages where order_id = ${orderId} order by sent_at, id`,
  );
}

/** How far letters that went out have come. A letter that was answered was seen, and one that was seen was delivered. */
export type Progress = 'delivered' | 'acknowledged' | 'responded';

/** Notes progress of some letters, or of all that went out; says how many it was new for. Nothing arrives before it was sent. */
export async function noteProgress(
  trx: Db,
  orderId: string,
  progress: Progress,
  at: string,
  messageIds?: readonly string[],
): Promise<number> {
  const seen = progress !== 'delivered';
  const { numAffectedRows } = await sql`
    update order_messages set
      delivered_at = coalesce(delivered_at, greatest(sent_at, ${at}::timestamptz)),
      acknowledged_at = case when ${seen} then coalesce(acknowledged_at, ${at}::timestamptz) else acknowledged_at end,
      responded_at = case when ${progress === 'responded'} then coalesce(responded_at, ${at}::timestamptz) else responded_at end
    where order_id = ${orderId} and direction = 'out'
      and (${messageIds ?? null}::uuid[] is null or id = any(${messageIds ?? null}::uuid[]))
      and ${sql.ref(progress === 'delivered' ? 'delivered_at' : `${progress}_at`)} is null`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

export async function hasMessage(db: Db, orderId: string, messageId: string): Promise<boolean> {
  const found = await rowOf(
    db,
    sql`select 1 from order_messages where order_id = ${orderId} and id = ${messageId} and direction = 'out'`,
  );
  return found !== undefined;
}
