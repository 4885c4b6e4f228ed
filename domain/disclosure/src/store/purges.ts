import { createHash } from 'node:crypto';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { HELD } from './sign-ins.ts';

/** What was really deleted. */
export interface Purged {
  readonly records: number;
  /** SHA-256 over a line for each record, in the order of their ids: the id and the SHA-256 of what was sealed. */
  readonly proof: string;
}

/** Deletes records whose time is over, but for what a hold keeps; so many at a time. */
export async function deleteOver(trx: Db, now: number, limit: number): Promise<Purged> {
  return deleteWhere(
    trx,
    sql`s.id in (
      select s.id from disclosure_sign_ins s where s.expires_at <= ${toInstant(now)} and not ${HELD}
      order by s.expires_at limit ${limit})`,
  );
}

/** Deletes what a hold that is over kept beyond its time, but for what another one keeps. */
export async function deleteOfHold(trx: Db, holdId: string, now: number): Promise<Purged> {
  return deleteWhere(
    trx,
    sql`s.expires_at <= ${toInstant(now)} and not ${HELD}
      and exists (select from disclosure_hold_tokens o where o.hold_id = ${holdId} and o.token = s.account)`,
  );
}

/** Deletes the records of an account, by its tokens, but for what a hold keeps. */
export async function deleteOfAccount(trx: Db, tokens: readonly Uint8Array[]): Promise<Purged> {
  const list = tokens.map((token) => Buffer.from(token).toString('hex'));
  return deleteWhere(
    trx,
    sql`s.account = any (array(select decode(t, 'hex') from unnest(${list}::text[]) as t)) and not ${HELD}`,
  );
}

async function deleteWhere(trx: Db, which: RawBuilder<unknown>): Promise<Purged> {
  const { rows } = await sql<{ id: string; sealed: string }>`
    delete from disclosure_sign_ins s where ${which}
    returning s.id::text as id, encode(sha256(s.sealed), 'hex') as sealed`.execute(trx);
  return { records: rows.length, proof: proofOf(rows) };
}

/** What a purge can be proved by: whoever kept a copy of the rows can compute it again. */
export function proofOf(rows: readonly { readonly id: string; readonly sealed: string }[]): string {
  const hash = createHash('sha256');
  const inOrder = [...rows].sort((a, b) => Number(a.id) - Number(b.id));
  for (const { id, sealed } of inOrder) hash.update(`${id} ${sealed}\n`);
  return hash.digest('hex');
}

export async function insertPurge(
  trx: Db,
  { records, proof }: Purged,
  because: string,
  now: number,
): Promise<void> {
  await sql`
    insert into disclosure_purges (at, because, records, proof)
    values (${toInstant(now)}, ${because}, ${records}, ${proof})`.execute(trx);
}

/** Holds that are over and not purged yet. */
export function selectOverHolds(db: Db, limit: number): Promise<{ id: string; orderId: string }[]> {
  return rowsOf(
    db,
    sql`
    select id, order_id from disclosure_holds where state in ('expired', 'released')
    order by created_at limit ${limit} for update skip locked`,
  );
}

export async function markPurged(trx: Db, holdId: string, purged: Purged, now: number): Promise<void> {
  await sql`
    update disclosure_holds set state = 'purged', purged_at = ${toInstant(now)},
      purged_records = ${purged.records}, purge_proof = ${purged.proof}
    where id = ${holdId}`.execute(trx);
}
