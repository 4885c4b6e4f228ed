import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** Windows of breakers are kept in at most this many steps a rule, however long they are. */
const WINDOW_STEPS = 100;

/** A breaker that is open, or was. */
export interface BreakerState {
  readonly ruleId: string;
  readonly openedAt: Date;
  /** Share of the last events at which it opened. */
  readonly share: number;
}

/**
 * Counts the firings of a day and locks the rules' rows until the transaction ends, so that batches of other lanes
 * wait and quotas hold exactly. Rows are taken in the order of rule ids, so that batches never wait for each other in
 * a circle.
 *
 * @returns by rule, on how many events of the day its actions went out so far
 */
export async function countFirings(
  trx: Db,
  day: string,
  firings: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = JSON.stringify([...firings].map(([rule_id, fired]) => ({ rule_id, fired })));
  const { rows } = await sql<{ rule_id: string; acted: number }>`
    insert into rule_days as counted (rule_id, day, fired)
    select rule_id, ${day}::date, fired from json_to_recordset(${wanted}::json) as v(rule_id text, fired int)
    order by rule_id
    on conflict (rule_id, day) do update set fired = counted.fired + excluded.fired
    returning rule_id, acted`.execute(trx);
  return new Map(rows.map(({ rule_id, acted }) => [rule_id, acted]));
}

export interface BreakerReading {
  readonly open: boolean;
  readonly firedInWindow: number;
}

/** Whether the breakers of rules are open, and how often the rules fired in the last `over` events. */
export async function readBreakers(
  trx: Db,
  judged: number,
  rules: readonly { readonly ruleId: string; readonly over: number }[],
): Promise<ReadonlyMap<string, BreakerReading>> {
  const wanted = JSON.stringify(rules.map(({ ruleId, over }) => ({ rule_id: ruleId, since: judged - over })));
  const { rows } = await sql<{ rule_id: string; open: boolean; fired: number }>`
    select v.rule_id,
      exists (select from rule_breakers b where b.rule_id = v.rule_id and b.closed_at is null) as open,
      (select coalesce(sum(f.fired), 0)::int from rule_firings f where f.rule_id = v.rule_id and f.judged > v.since)
        as fired
    from json_to_recordset(${wanted}::json) as v(rule_id text, since bigint)`.execute(trx);
  return new Map(rows.map(({ rule_id, open, fired }) => [rule_id, { open, firedInWindow: fired }]));
}

/** What a batch adds to the limits of one rule. */
export interface LimitChange {
  readonly ruleId: string;
  readonly over: number;
  readonly fired: number;
  readonly acted: number;
  readonly openedAtShare?: number;
}

/** Writes down what went out, what fired where, and which breakers opened; forgets firings that left their window. */
export async function saveLimits(
  trx: Db,
  now: { readonly day: string; readonly instant: string; readonly judged: number },
  changes: readonly LimitChange[],
): Promise<void> {
  const rows = JSON.stringify(
    changes.map(({ ruleId, over, fired, acted, openedAtShare }) => {
      const step = Math.ceil(over / WINDOW_STEPS);
      // The window must not lose its newest events to rounding: a step is named by its last event.
      const judged = Math.ceil((now.judged + 1) / step) * step;
      return { rule_id: ruleId, judged, since: now.judged - over, fired, acted, share: openedAtShare };
    }),
  );
  await sql`
    with v as materialized (
      select * from json_to_recordset(${rows}::json) as v(
        rule_id text, judged bigint, since bigint, fired int, acted int, share double precision)
    ), acted as (
      update rule_days d set acted = d.acted + v.acted from v
      where d.rule_id = v.rule_id and d.day = ${now.day}::date and v.acted > 0
    ), forgotten as (
      delete from rule_firings f using v where f.rule_id = v.rule_id and f.judged <= v.since
    ), opened as (
      insert into rule_breakers (rule_id, opened_at, share)
      select rule_id, ${now.instant}::timestamptz, share from v where share is not null
      on conflict do nothing
    )
    insert into rule_firings as counted (rule_id, judged, fired)
    select rule_id, judged, fired from v order by rule_id
    on conflict (rule_id, judged) do update set fired = counted.fired + excluded.fired`.execute(trx);
}

export async function findOpenBreakers(db: Db): Promise<readonly BreakerState[]> {
  const { rows } = await sql<BreakerState>`
    select rule_id as "ruleId", opened_at as "openedAt", share from rule_breakers
    where closed_at is null order by opened_at, rule_id`.execute(db);
  return rows;
}

/** Closes a breaker and starts its window anew; says whether one was open. */
export async function closeOpenBreaker(trx: Db, ruleId: string, by: string, at: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update rule_breakers set closed_at = ${at}::timestamptz, closed_by = ${by}
    where rule_id = ${ruleId} and closed_at is null`.execute(trx);
  if (numAffectedRows === 0n) return false;
  await sql`delete from rule_firings where rule_id = ${ruleId}`.execute(trx);
  return true;
}
