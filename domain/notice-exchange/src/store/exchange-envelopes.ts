import type { ExchangeEnvelope, ExchangeKind } from '@breakwater/contracts/notice-exchange';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { type ChainHead, EMPTY_CHAIN, type SealedEnvelope } from '../envelope.ts';

export type Direction = 'in' | 'out';

/** An envelope as it is kept. */
export interface StoredEnvelope
  extends SealedEnvelope,
    Pick<ExchangeEnvelope, 'id' | 'seq' | 'subject' | 'kind' | 'prev'> {
  readonly direction: Direction;
  readonly receipt?: string;
  readonly receiptSignature?: string;
  /** The letter of the desk that it carries. */
  readonly messageId?: string;
}

const COLUMNS = sql.raw(`
  direction, seq, id, subject, kind, prev, hash, body, signature, receipt, receipt_signature, message_id`);

/** The last envelope of a direction. */
export async function headOf(db: Db, peerId: string, direction: Direction): Promise<ChainHead> {
  const found = await rowOf<ChainHead>(
    db,
    sql`
    select seq, hash from exchange_envelopes where peer_id = ${peerId} and direction = ${direction}
    order by seq desc limit 1`,
  );
  return found ?? EMPTY_CHAIN;
}

export function envelopeAt(
  db: Db,
  peerId: string,
  direction: Direction,
  seq: number,
): Promise<StoredEnvelope | undefined> {
  return rowOf(
    db,
    sql`
    select ${COLUMNS} from exchange_envelopes
    where peer_id = ${peerId} and direction = ${direction} and seq = ${seq}`,
  );
}

export async function hasEnvelope(db: Db, peerId: string, id: string): Promise<boolean> {
  const found = await rowOf(
    db,
    sql`select 1 from exchange_envelopes where peer_id = ${peerId} and id = ${id}`,
  );
  return found !== undefined;
}

export async function insertEnvelope(
  trx: Db,
  peerId: string,
  envelope: StoredEnvelope & { readonly sentAt: string },
): Promise<void> {
  await sql`
    insert into exchange_envelopes
      (peer_id, direction, seq, id, subject, kind, prev, hash, body, signature, sent_at, receipt, receipt_signature,
       message_id)
    values (${peerId}, ${envelope.direction}, ${envelope.seq}, ${envelope.id}, ${envelope.subject}, ${envelope.kind},
      ${envelope.prev}, ${envelope.hash}, ${envelope.body}, ${envelope.signature}, ${envelope.sentAt},
      ${envelope.receipt ?? null}, ${envelope.receiptSignature ?? null}, ${envelope.messageId ?? null})`.execute(
    trx,
  );
}

/** Outgoing envelopes from a place on, or those that wait. */
export function selectOutgoing(
  db: Db,
  peerId: string,
  { from, limit }: { readonly from: number | undefined; readonly limit: number },
): Promise<StoredEnvelope[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from exchange_envelopes
    where peer_id = ${peerId} and direction = 'out'
      and ${from === undefined ? sql`receipt is null` : sql`seq >= ${from}`}
    order by seq limit ${limit}`,
  );
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

/** What a signed receipt says, for people. */
export interface EnvelopeReceipt {
  readonly arrivedAt: string;
  readonly refused?: string;
}

/** What receivers said of envelopes that went out, by id; those without a receipt are left out. */
export async function selectReceipts(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EnvelopeReceipt>> {
  const rows = await rowsOf<EnvelopeReceipt & { id: string }>(
    db,
    sql`
    select id, receipt::jsonb ->> 'receivedAt' as arrived_at, receipt::jsonb ->> 'refused' as refused
    from exchange_envelopes where direction = 'out' and receipt is not null and id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, ...receipt }) => [id, receipt]));
}

/** Everything that was exchanged about an order, each direction in its order. */
export function selectOfOrder(db: Db, peerId: string, subject: string): Promise<StoredEnvelope[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from exchange_envelopes where peer_id = ${peerId} and subject = ${subject}
    order by sent_at, direction, seq`,
  );
}

/** Letters of the desk about an order that are among the first so many envelopes that went out. */
export async function selectLetters(
  db: Db,
  peerId: string,
  { subject, until }: { readonly subject: string; readonly until: number },
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    select message_id as id from exchange_envelopes
    where peer_id = ${peerId} and direction = 'out' and subject = ${subject} and seq <= ${until}
      and message_id is not null
    order by seq`,
  );
  return rows.map(({ id }) => id);
}

/** A page of a direction, for the export. */
export function selectPage(
  db: Db,
  peerId: string,
  direction: Direction,
  after: number,
  limit: number,
): Promise<StoredEnvelope[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from exchange_envelopes
    where peer_id = ${peerId} and direction = ${direction} and seq > ${after} order by seq limit ${limit}`,
  );
}

/** How many envelopes of each kind there are about an order that had an effect. */
export async function countKinds(
  db: Db,
  peerId: string,
  subject: string,
): Promise<Partial<Record<ExchangeKind, number>>> {
  const rows = await rowsOf<{ kind: ExchangeKind; n: number }>(
    db,
    sql`
    select kind, count(*)::int as n from exchange_envelopes
    where peer_id = ${peerId} and subject = ${subject} and not coalesce(receipt::jsonb ? 'refused', false)
    group by kind`,
  );
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
}
