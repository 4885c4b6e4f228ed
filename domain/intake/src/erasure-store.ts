import type { AccountRef } from '@breakwater/contracts';
import { type Db, inMilliseconds, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** An account that was erased, or will be whole once something ends that keeps a part of it. */
export interface Erasure {
  readonly id: string;
  readonly platform: string;
  /** Known as long as something is kept, and no longer. */
  readonly accountId?: string;
  readonly reason: string;
  readonly askedBy: string;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  readonly result: unknown;
  readonly nextAt?: number;
  readonly doneAt?: number;
}

const columns = sql`
  id, platform, account_id, reason, asked_by, result, ${inMilliseconds('asked_at', 'next_at', 'done_at')}`;

const at = (instant: number | undefined) => sql`to_timestamp(${instant ?? null}::float8 / 1000)`;

/** Keeps an erasure, or what became of it since. */
export async function putErasure(trx: Db, erasure: Erasure): Promise<void> {
  const { id, platform, accountId, reason, askedBy, askedAt, nextAt, doneAt } = erasure;
  const result = JSON.stringify(erasure.result);
  await sql`
    insert into account_erasures (id, platform, account_id, reason, asked_by, asked_at, result, next_at, done_at)
    values (${id}, ${platform}, ${accountId ?? null}, ${reason}, ${askedBy}, ${at(askedAt)}, ${result}::jsonb, ${at(nextAt)},
      ${at(doneAt)})
    on conflict (id) do update set account_id = excluded.account_id, result = excluded.result,
      next_at = excluded.next_at, done_at = excluded.done_at`.execute(trx);
}

/** Erasures to go on with, locked until the transaction ends. */
export function takeErasures(trx: Db, now: number, limit: number): Promise<readonly Erasure[]> {
  return rowsOf(
    trx,
    sql`
    select ${columns} from account_erasures where done_at is null and next_at <= ${at(now)}
    order by account_erasures.next_at limit ${limit} for update skip locked`,
  );
}

/** The latest first. */
export function listErasures(db: Db, limit: number): Promise<readonly Erasure[]> {
  return rowsOf(
    db,
    sql`select ${columns} from account_erasures order by account_erasures.asked_at desc, id desc limit ${limit}`,
  );
}

/** Puts a token in the place of somebody who reported others; says in how many reports. */
export async function forgetReporter(
  trx: Db,
  { platform, accountId }: AccountRef,
  token: string,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update events set body = jsonb_set(body, '{report,reporter}', to_jsonb(${token}::text))
    where type = 'report.created' and platform = ${platform} and body #>> '{report,reporter}' = ${accountId}`.execute(
    trx,
  );
  return Number(numAffectedRows);
}

/** Lets go of sealed sessions of events that were set aside before that time; says of how many. */
export async function forgetSealedSessions(db: Db, before: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update dead_letters set session = null where session is not null and at < ${at(before)}`.execute(db);
  return Number(numAffectedRows);
}
