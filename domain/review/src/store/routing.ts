import type { Routing, RoutingRule } from '@breakwater/contracts/review';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** The routing rules in force; version 0 and none before any were given. */
export async function findRouting(db: Db): Promise<Routing> {
  const found = await rowOf<Routing>(
    db,
    sql`select version, rules, changed_by, changed_at from review_routing order by version desc limit 1`,
  );
  return found ?? { version: 0, rules: [] };
}

/** Adds the next version; writers wait for each other. */
export async function insertRouting(
  trx: Db,
  rules: readonly RoutingRule[],
  by: string,
  at: string,
): Promise<void> {
  await sql`lock table review_routing in exclusive mode`.execute(trx);
  await sql`
    insert into review_routing (version, rules, changed_by, changed_at)
    select coalesce(max(version), 0) + 1, ${JSON.stringify(rules)}::jsonb, ${by}, ${at} from review_routing`.execute(
    trx,
  );
}
