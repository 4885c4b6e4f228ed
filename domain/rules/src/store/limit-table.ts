import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { toStorableJson } from './storable-json.ts';
import { countJudged } from './verdict-table.ts';

/** A breaker that is open, or was. */
export interface BreakerState {
  readonly ruleId: string;
  readonly openedAt: string;
  /** Share of the accounts behind the last events at which it opened. */
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
  const rows = await rowsOf<{ ruleId: string; acted: number }>(
    trx,
    sql`
    insert into rule_days as counted (rule_id, day, fired)
    select rule_id, ${day}::date, fired from json_to_recordset(${wanted}::json) as v(rule_id text, fired int)
    order by rule_id
    on conflict (rule_id, day) do update set fired = counted.fired + excluded.fired
    returning rule_id, acted`,
  );
  return new Map(rows.map(({ ruleId, acted }) => [ruleId, acted]));
}

export interface BreakerReading {
  readonly open: boolean;
  /** Accounts on which the rule fired in the last `over` events. */
  readonly firedOn: number;
  /** Those of them that were asked about. */
  readonly known: readonly string[];
}

/** Whether the breakers of rules are open, and on how many accounts the rules fired in the last `over` events. */
export async function readBreakers(
  trx: Db,
  judged: number,
  rules: readonly { readonly ruleId: string; readonly over: number; readonly accounts: readonly string[] }[],
): Promise<ReadonlyMap<string, BreakerReading>> {
  const wanted = rules.map(({ ruleId, over, accounts }) => ({
    rule_id: ruleId,
    since: judged - over,
    accounts,
  }));
  const rows = await rowsOf<BreakerReading & { ruleId: string }>(
    trx,
    sql`
    select v.rule_id,
      exists (select from rule_breakers b where b.rule_id = v.rule_id and b.closed_at is null) as open,
      (select count(*)::int from rule_firing_accounts f where f.rule_id = v.rule_id and f.judged > v.since)
        as fired_on,
      array(
        select a.name from json_array_elements_text(v.accounts) as a(name)
        join rule_firing_accounts f on f.rule_id = v.rule_id and f.account = hashtextextended(a.name, 0)
        where f.judged > v.since
      ) as known
    from json_to_recordset(${toStorableJson(wanted)}::json) as v(rule_id text, since bigint, accounts json)`,
  );
  return new Map(rows.map(({ ruleId, ...reading }) => [ruleId, reading]));
}

/** What a batch adds to the limits of one rule. */
export interface LimitChange {
  readonly ruleId: string;
  readonly over: number;
  /** On which the rule fired, each once. */
  readonly accounts: readonly string[];
  readonly acted: number;
  readonly openedAtShare?: number;
}

/** Writes down what went out, what fired on whom, and which breakers opened; forgets firings that left their window. */
export async function saveLimits(
  trx: Db,
  now: { readonly day: string; readonly instant: string; readonly judged: number },
  changes: readonly LimitChange[],
): Promise<void> {
  const rows = toStorableJson(
    changes.map(({ ruleId, over, accounts, acted, openedAtShare }) => ({
      rule_id: ruleId,
      since: now.judged - over,
      accounts,
      acted,
      share: openedAtShare,
    })),
  );
  await sql`
    with v as materialized (
      select * from json_to_recordset(${rows}::json) as v(
        rule_id text, since bigint, accounts json, acted int, share double precision)
    ), acted as (
      update rule_days d set acted = d.acted + v.acted from v
      where d.rule_id = v.rule_id and d.day = ${now.day}::date and v.acted > 0
    ), forgotten as (
      delete from rule_firing_accounts f using v where f.rule_id = v.rule_id and f.judged <= v.since
    ), opened as (
      insert into rule_breakers (rule_id, opened_at, share)
      select rule_id, ${now.instant}::timestamptz, share from v where share is not null
      on conflict do nothing
    )
    insert into rule_firing_accounts (rule_id, account, judged)
    select v.rule_id, hashtextextended(a.name, 0), ${now.judged + 1}::bigint
    from v cross join lateral json_array_elements_text(v.accounts) as a(name)
    on conflict (rule_id, account) do update set judged = excluded.judged`.execute(trx);
}

/** Forgets firings that no breaker looks back on any more: of rules that are not live, and of before their windows. */
export async function forgetFirings(
  db: Db,
  live: readonly { readonly ruleId: string; readonly over: number }[],
): Promise<void> {
  const judged = await countJudged(db);
  const windows = live.map(({ ruleId, over }) => ({ rule_id: ruleId, since: judged - over }));
  await sql`
    delete from rule_firing_accounts f where not exists (
      select from json_to_recordset(${toStorableJson(windows)}::json) as v(rule_id text, since bigint)
      where v.rule_id = f.rule_id and f.judged > v.since)`.execute(db);
}

export function findOpenBreakers(db: Db): Promise<readonly BreakerState[]> {
  return rowsOf(
    db,
    sql`
    select rule_id, opened_at, share from rule_breakers
    where closed_at is null order by opened_at, rule_id`,
  );
}

/** Closes a breaker and starts its window anew; says whether one was open. */
export async function closeOpenBreaker(trx: Db, ruleId: string, by: string, at: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update rule_breakers set closed_at = ${at}::timestamptz, closed_by = ${by}
    where rule_id = ${ruleId} and closed_at is null`.execute(trx);
  if (numAffectedRows === 0n) return false;
  await sql`delete from rule_firing_accounts where rule_id = ${ruleId}`.execute(trx);
  return true;
}
