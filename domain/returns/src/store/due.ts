import type { AccountRef, EventRecord } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const HOUR_MS = 3_600_000;
/** An account is compared again so long after it was made. */
export const STAGES = [
  { cause: 'after-1h', ms: HOUR_MS },
  { cause: 'after-24h', ms: 24 * HOUR_MS },
  { cause: 'after-7d', ms: 168 * HOUR_MS },
] as const;

/** An account that is to be compared again. */
export interface DueAccount extends AccountRef {
  readonly stage: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Takes down that accounts which were just made are compared again later. */
export async function noteDue(trx: Db, records: readonly EventRecord[], now: number): Promise<void> {
  const due = records.flatMap(({ event, account }) => {
    if (event.type !== 'account.created') return [];
    const createdAt = Math.min(Date.parse(event.at), now);
    const stage = STAGES.findIndex(({ ms }) => createdAt + ms > now);
    const ms = STAGES[stage]?.ms;
    return ms === undefined
      ? []
      : [{ p: event.platform, a: account.id, createdAt, stage, dueAt: createdAt + ms }];
  });
  if (due.length === 0) return;
  await sql`
    insert into gate_due (platform, account_id, created_at, stage, due_at)
    select distinct on (p, a) p, a, to_timestamp("createdAt" / 1000), stage, to_timestamp("dueAt" / 1000)
    from json_to_recordset(${JSON.stringify(due)}::json)
      as g (p text, a text, "createdAt" float8, stage smallint, "dueAt" float8)
    order by p, a
    on conflict do nothing`.execute(trx);
}

/** Takes accounts whose time has come, until then; another process takes over what one left lying. */
export function takeDue(db: Db, limit: number, now: number, until: number): Promise<DueAccount[]> {
  return rowsOf(
    db,
    sql`
    update gate_due d set due_at = ${toInstant(until)}
    from (
      select platform, account_id from gate_due where due_at <= ${toInstant(now)}
      order by due_at limit ${limit} for update skip locked
    ) t
    where d.platform = t.platform and d.account_id = t.account_id
    returning d.platform, d.account_id, d.stage,
      extract(epoch from d.created_at)::float8 * 1000 as created_at`,
  );
}

/** Moves accounts on to their next time; after the last one they are let go of. */
export async function settleDue(db: Db, accounts: readonly DueAccount[]): Promise<void> {
  const next = accounts.map(({ platform, accountId, stage, createdAt }) => {
    const ms = STAGES[stage + 1]?.ms;
    return { platform, accountId, stage: stage + 1, dueAt: ms === undefined ? null : createdAt + ms };
  });
  await sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(next)}::json)
        as g (platform text, "accountId" text, stage smallint, "dueAt" float8)
    ), gone as (
      delete from gate_due d using given g
      where d.platform = g.platform and d.account_id = g."accountId" and g."dueAt" is null
    )
    update gate_due d set stage = g.stage, due_at = to_timestamp(g."dueAt" / 1000)
    from given g
    where d.platform = g.platform and d.account_id = g."accountId" and g."dueAt" is not null`.execute(db);
}

/** How many accounts are to be compared again now. */
export async function countDue(db: Db, now: number): Promise<number> {
  const found = await rowOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from gate_due where due_at <= ${toInstant(now)}`,
  );
  return found?.n ?? 0;
}

/** Who was removed is not compared again. */
export async function forgetDue(trx: Db, { platform, accountId }: AccountRef): Promise<void> {
  await sql`delete from gate_due where platform = ${platform} and account_id = ${accountId}`.execute(trx);
}
