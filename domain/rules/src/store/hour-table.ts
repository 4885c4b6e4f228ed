import type { RuleMode } from '@breakwater/contracts/rules';
import { type Db, inMilliseconds, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** How often a rule fired in one hour, in one mode. */
export interface RuleHour {
  readonly ruleId: string;
  /** Milliseconds since the epoch at which the hour begins. */
  readonly hour: number;
  readonly mode: Exclude<RuleMode, 'draft'>;
  /** Events on which it fired. */
  readonly fired: number;
  /** Of them, those on which its actions went out. */
  readonly acted: number;
}

/**
 * Adds firings to their hours. The rows of the rules' days are locked by then, in the order of rule ids: batches of
 * other lanes never wait here for one another in a circle.
 */
export async function addToHours(trx: Db, hours: readonly RuleHour[]): Promise<void> {
  const rows = JSON.stringify(
    hours.map(({ ruleId, hour, mode, fired, acted }) => ({
      rule_id: ruleId,
      hour: hour / 1000,
      mode,
      fired,
      acted,
    })),
  );
  await sql`
    insert into rule_hours as counted (rule_id, hour, mode, fired, acted)
    select rule_id, to_timestamp(hour), mode, fired, acted
    from json_to_recordset(${rows}::json) as v(rule_id text, hour float8, mode text, fired int, acted int)
    order by rule_id, mode
    on conflict (rule_id, hour, mode) do update
      set fired = counted.fired + excluded.fired, acted = counted.acted + excluded.acted`.execute(trx);
}

/** Hours from `since` on in which a rule fired, oldest first. */
export function findHours(db: Db, since: number): Promise<readonly RuleHour[]> {
  return rowsOf(
    db,
    sql`
    select rule_id, ${inMilliseconds('hour')}, mode, fired, acted from rule_hours
    where hour >= to_timestamp(${since / 1000}::float8) order by hour, rule_id, mode`,
  );
}

/** Forgets hours before `until`. */
export async function forgetHours(db: Db, until: number): Promise<void> {
  await sql`delete from rule_hours where hour < to_timestamp(${until / 1000}::float8)`.execute(db);
}
