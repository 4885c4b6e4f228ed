import type { RuleSetActivation, RuleSetSource } from '@breakwater/contracts/rules';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const COLUMNS = sql`id, name, version, hash, created_by, activated_at, reason`;

/** Makes activations wait for each other until the transaction ends; readers are not held up. */
export async function lockRuleSets(trx: Db): Promise<void> {
  await sql`lock table rulesets in share row exclusive mode`.execute(trx);
}

export function findLiveRuleSet(db: Db): Promise<RuleSetSource | undefined> {
  return rowOf(db, sql`select ${COLUMNS}, source from rulesets order by position desc limit 1`);
}

export function findRuleSet(db: Db, id: string): Promise<RuleSetSource | undefined> {
  return rowOf(db, sql`select ${COLUMNS}, source from rulesets where id = ${id}::uuid`);
}

export function findRuleSetVersions(db: Db): Promise<readonly RuleSetActivation[]> {
  return rowsOf(db, sql`select ${COLUMNS} from rulesets order by position desc`);
}

export async function insertRuleSet(trx: Db, set: RuleSetSource): Promise<void> {
  await sql`
    insert into rulesets (id, name, version, source, hash, created_at, created_by, activated_at, reason)
    values (${set.id}, ${set.name}, ${set.version}, ${set.source}, ${set.hash}, ${set.activatedAt}, ${set.createdBy},
      ${set.activatedAt}, ${set.reason ?? null})`.execute(trx);
}
