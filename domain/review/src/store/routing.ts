import type { Routing, RoutingRule } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** The routing rules in force; version 0 and none before any were given. */
export async function findRouting(db: Db): Promise<Routing> {
  const { rows } = await sql<{ version: number; rules: RoutingRule[]; changed_by: string; changed_at: Date }>`
    select version, rules, changed_by, changed_at from review_routing order by version desc limit 1`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return { version: 0, rules: [] };
  const { version, rules, changed_by, changed_at } = row;
  return { version, rules, changedBy: changed_by, changedAt: toInstant(changed_at.getTime()) };
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
