import { toInstant } from '@breakwater/kernel';
import { type Db, inMilliseconds, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A record as it is written. Instants are milliseconds since the epoch. */
export interface NewSignIn {
  readonly epoch: number;
  readonly token: Uint8Array;
  readonly at: number;
  readonly class: 'ordinary' | 'flagged';
  readonly expiresAt: number;
  readonly sealed: Uint8Array;
}

/** A record as it is stored. */
export interface StoredSignIn {
  readonly id: number;
  readonly epoch: number;
  readonly at: number;
  readonly sealed: Uint8Array;
}

/** Whether a hold that stands keeps a record `s`. */
export const HELD: RawBuilder<boolean> = sql`exists (
  select from disclosure_hold_tokens t join disclosure_holds h on h.id = t.hold_id
  where t.token = s.account and h.state = 'active'
    and (h.from_at is null or s.at >= h.from_at) and (h.to_at is null or s.at < h.to_at))`;

/** Whether a record is of the account that these tokens stand for, one for each key it was written under. */
function ofTokens(tokens: readonly Uint8Array[]): RawBuilder<boolean> {
  const list = tokens.map((token) => Buffer.from(token).toString('hex'));
  return sql`account = any (array(select decode(t, 'hex') from unnest(${list}::text[]) as t))`;
}

/** Writes records; what is over already is written only where a hold keeps it. */
export async function insertSignIns(trx: Db, records: readonly NewSignIn[], now: number): Promise<void> {
  const rows = records.map(({ epoch, token, at, class: of, expiresAt, sealed }) => ({
    epoch,
    at: toInstant(at),
    class: of,
    expires_at: toInstant(expiresAt),
    account: Buffer.from(token).toString('base64'),
    sealed: Buffer.from(sealed).toString('base64'),
  }));
  await sql`
    insert into disclosure_sign_ins (epoch, account, at, class, expires_at, sealed)
    select epoch, account, at, class, expires_at, sealed from (
      select r.epoch, decode(r.account, 'base64') as account, r.at, r.class, r.expires_at,
        decode(r.sealed, 'base64') as sealed
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as r (epoch smallint, account text, at timestamptz, class text, expires_at timestamptz, sealed text)
    ) s
    where s.expires_at > ${toInstant(now)} or ${HELD}`.execute(trx);
}

/** Keeps the records of accounts longer, since something of theirs was flagged. */
export async function flagSignIns(trx: Db, tokens: readonly Uint8Array[], days: number): Promise<void> {
  if (tokens.length === 0) return;
  await sql`
    update disclosure_sign_ins
    set class = 'flagged', expires_at = greatest(expires_at, at + make_interval(days => ${days}::int))
    where ${ofTokens(tokens)} and class = 'ordinary'`.execute(trx);
}

/** How many records of an account there are, by its tokens. */
export async function countOf(db: Db, tokens: readonly Uint8Array[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from disclosure_sign_ins where ${ofTokens(tokens)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The records of an account, by its tokens, that were written last; those before one of them. */
export async function selectLatest(
  db: Db,
  tokens: readonly Uint8Array[],
  { limit, before }: { readonly limit: number; readonly before: string },
): Promise<StoredSignIn[]> {
  return select(
    db,
    sql`${ofTokens(tokens)} and id < ${before}::bigint order by disclosure_sign_ins.id desc limit ${limit}`,
  );
}

/** Records of an account, by its tokens, from an instant on and before another; the earliest first. */
export async function selectSignIns(
  db: Db,
  tokens: readonly Uint8Array[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<StoredSignIn[]> {
  return select(
    db,
    sql`${ofTokens(tokens)} and at >= ${toInstant(from)} and at < ${toInstant(to)}
      order by disclosure_sign_ins.at, disclosure_sign_ins.id`,
  );
}

function select(db: Db, which: RawBuilder<unknown>): Promise<StoredSignIn[]> {
  return rowsOf(
    db,
    sql`select id, epoch, ${inMilliseconds('at')}, sealed from disclosure_sign_ins where ${which}`,
  );
}
