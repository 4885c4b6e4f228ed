import type { ExchangeKind } from '@breakwater/contracts/notice-exchange';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { type ChainHead, EMPTY_CHAIN } from '../envelope.ts';

export type Direction = 'in' | 'out';

export interface EnvelopeRow {
  readonly direction: Direction;
  readonly seq: number;
  readonly id: string;
  readonly subject: string;
  readonly kind: ExchangeKind;
  readonly prev: string;
  readonly hash: string;
  readonly body: string;
  readonly signature: string;
  readonly receipt: string | null;
  readonly receiptSignature: string | null;
  /** The letter of the desk that it carries. */
  readonly messageId: string | null;
}

const ROW = sql.raw(`direction, seq, id, subject, kind, prev, hash, body, signature, receipt,
  receipt_signature as "receiptSignature", message_id as "messageId"`);

/** The last envelope of a direction. */
export async function headOf(db: Db, peerId: string, direction: Direction): Promise<ChainHead> {
  const { rows } = await sql<ChainHead>`
    select seq, hash from exchange_envelopes where peer_id = ${peerId} and direction = ${direction}
    order by seq desc limit 1`.execute(db);
  return rows[0] ?? EMPTY_CHAIN;
}

export async function envelopeAt(
  db: Db,
  peerId: string,
  direction: Direction,
  seq: number,
): Promise<EnvelopeRow | undefined> {
  const { rows } = await sql<EnvelopeRow>`
    select ${ROW} from exchange_envelopes
    where peer_id = ${peerId} and direction = ${direction} and seq = ${seq}`.execute(db);
  return rows[0];
}

export async function hasEnvelope(db: Db, peerId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from exchange_envelopes where peer_id = ${peerId} and id = ${id}`.execute(db);
  return rows.length > 0;
}

export async function insertEnvelope(
  trx: Db,
  peerId: string,
  row: EnvelopeRow & { readonly sentAt: string },
): Promise<void> {
  await sql`
    insert into exchange_envelopes
      (peer_id, direction, seq, id, subject, kind, prev, hash, body, signature, sent_at, receipt, receipt_signature,
       message_id)
    values (${peerId}, ${row.direction}, ${row.seq}, ${row.id}, ${row.subject}, ${row.kind}, ${row.prev}, ${row.hash},
      ${row.body}, ${row.signature}, ${row.sentAt}, ${row.receipt}, ${row.receiptSignature}, ${row.messageId})`.execute(
    trx,
  );
}

/** Outgoing envelopes from a place on, or those that wait. */
export async function selectOutgoing(
  db: Db,
  peerId: string,
  { from, limit }: { readonly from: number | undefined; readonly limit: number },
): Promise<EnvelopeRow[]> {
  const { rows } = await sql<EnvelopeRow>`
    select ${ROW} from exchange_envelopes
    where peer_id = ${peerId} and direction = 'out'
      and ${from === undefined ? sql`receipt is null` : sql`seq >= ${from}`}
    order by seq limit ${limit}`.execute(db);
  return rows;
}

/** The other side has it: its signed receipt is kept. */
export async function putReceipt(
  trx: Db,
  peerId: string,
  seq: number,
  receipt: { readonly body: string; readonly signature: string },
): Promise<void> {
  await sql`
    update exchange_envelopes set receipt = ${receipt.body}, receipt_signature = ${receipt.signature}
    where peer_id = ${peerId} and direction = 'out' and seq = ${seq} and receipt is null`.execute(trx);
}

/** Everything that was exchanged about an order, each direction in its order. */
export async function selectOfOrder(db: Db, peerId: string, subject: string): Promise<EnvelopeRow[]> {
  const { rows } = await sql<EnvelopeRow>`
    select ${ROW} from exchange_envelopes where peer_id = ${peerId} and subject = ${subject}
    order by sent_at, direction, seq`.execute(db);
  return rows;
}

/** Letters of the desk about an order that are among the first so many envelopes that went out. */
export async function selectLetters(
  db: Db,
  peerId: string,
  { subject, until }: { readonly subject: string; readonly until: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select message_id as id from exchange_envelopes
    where peer_id = ${peerId} and direction = 'out' and subject = ${subject} and seq <= ${until}
      and message_id is not null
    order by seq`.execute(db);
  return rows.map(({ id }) => id);
}

/** A page of a direction, for the export. */
export async function selectPage(
  db: Db,
  peerId: string,
  direction: Direction,
  after: number,
  limit: number,
): Promise<EnvelopeRow[]> {
  const { rows } = await sql<EnvelopeRow>`
    select ${ROW} from exchange_envelopes
    where peer_id = ${peerId} and direction = ${direction} and seq > ${after} order by seq limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** How many envelopes of each kind there are about an order that had an effect. */
export async function countKinds(
  db: Db,
  peerId: string,
  subject: string,
): Promise<Partial<Record<ExchangeKind, number>>> {
  const { rows } = await sql<{ kind: ExchangeKind; n: number }>`
    select kind, count(*)::int as n from exchange_envelopes
    where peer_id = ${peerId} and subject = ${subject} and not coalesce(receipt::jsonb ? 'refused', false)
    group by kind`.execute(db);
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
}
