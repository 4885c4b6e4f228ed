import type { NetworkRun } from '@breakwater/contracts/networks';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A run that a process works on; `turn` tells its work from that of one that took it before. */
export interface TakenRun {
  readonly run: NetworkRun;
  readonly turn: number;
}

const COLUMNS = sql.raw(`
  r.id, r.state, r.asked_by, r.asked_at, r.done_at, r.from_at as "from", r.to_at as "to", r.platforms, r.engine, r.step,
  r.done, r.total, r.events, r.accounts, r.groups, r.cases, r.fault`);

export interface NewNetworkRun {
  readonly id: string;
  readonly by: string;
  readonly now: number;
  readonly from: number;
  readonly to: number;
  readonly platforms: readonly string[];
}

export async function insertNetworkRun(trx: Db, run: NewNetworkRun): Promise<void> {
  await sql`
    insert into network_runs (id, state, asked_by, asked_at, from_at, to_at, platforms, engine, step)
    values (${run.id}, 'waiting', ${run.by}, ${toInstant(run.now)}, ${toInstant(run.from)}, ${toInstant(run.to)},
      ${run.platforms}::text[], 'typescript', 'read')`.execute(trx);
}

/**
 * Takes the run that waits longest, or one that whoever took it let lie, until then; undefined when there is none, or
 * when another is under way: one at a time, since they are large.
 */
export async function takeNetworkRun(db: Db, now: number, until: number): Promise<TakenRun | undefined> {
  const taken = await rowOf<NetworkRun & { turn: number }>(
    db,
    sql`
    update network_runs r set state = 'working', taken_until = ${toInstant(until)}, turn = r.turn + 1, step = 'read',
      done = 0, total = 0
    from (
      select id from network_runs
      where state = 'waiting' or state = 'working' and taken_until < ${toInstant(now)}
      order by asked_at, id limit 1 for update skip locked
    ) n
    where r.id = n.id
      and not exists (select 1 from network_runs o where o.state = 'working' and o.taken_until >= ${toInstant(now)})
    returning ${COLUMNS}, r.turn`,
  );
  if (!taken) return undefined;
  const { turn, ...run } = taken;
  return { run, turn };
}

export type RunProgress = Partial<
  Pick<NetworkRun, 'step' | 'done' | 'total' | 'events' | 'accounts' | 'groups' | 'cases' | 'engine'>
>;

/** Writes how far a run is and keeps it until then; false when another process has taken it since. */
export async function keepNetworkRun(
  db: Db,
  { run, turn }: TakenRun,
  progress: RunProgress,
  until: number,
): Promise<boolean> {
  const { step = null, done = null, total = null, events = null, accounts = null } = progress;
  const { groups = null, cases = null, engine = null } = progress;
  const { rows } = await sql`
    update network_runs set step = coalesce(${step}::text, step), done = coalesce(${done}::bigint, done),
      total = coalesce(${total}::bigint, total), events = coalesce(${events}::bigint, events),
      accounts = coalesce(${accounts}::bigint, accounts), groups = coalesce(${groups}::int, groups),
      cases = coalesce(${cases}::int, cases), engine = coalesce(${engine}::text, engine),
      taken_until = ${toInstant(until)}
    where id = ${run.id} and turn = ${turn} and state = 'working' returning id`.execute(db);
  return rows.length > 0;
}

/** Ends a run; false when another process has taken it since. */
export async function endNetworkRun(
  trx: Db,
  { run, turn }: TakenRun,
  { state, fault, now }: { state: 'done' | 'failed'; fault?: string; now: number },
): Promise<boolean> {
  const { rows } = await sql`
    update network_runs set state = ${state}, fault = ${fault ?? null}, done_at = ${toInstant(now)}, taken_until = null,
      step = case when ${state} = 'done' then 'done' else step end
    where id = ${run.id} and turn = ${turn} and state = 'working' returning id`.execute(trx);
  return rows.length > 0;
}

/** Runs, latest first. */
export function selectNetworkRuns(db: Db, limit: number): Promise<NetworkRun[]> {
  return rowsOf(db, sql`select ${COLUMNS} from network_runs r order by r.id desc limit ${limit}`);
}

export function findNetworkRun(db: Db, id: string): Promise<NetworkRun | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from network_runs r where r.id = ${id}`);
}
