import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A rule set that was activated: the latest one is live. */
export interface RuleSetVersion {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** SHA-256 of the source, hex. */
  readonly hash: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly activatedAt: Date;
  /** Why it was activated, in the words of whoever did. */
  readonly reason: string | null;
}

export interface StoredRuleSet extends RuleSetVersion {
  /** The YAML as its author wrote it. */
  readonly source: string;
}

const columns = sql`id, name, version, hash, created_at as "createdAt", created_by as "createdBy", activated_at as "activatedAt", reason`;

/** Makes activations wait for each other until the transaction ends; readers are not held up. */
export async function lockRuleSets(trx: Db): Promise<void> {
  await sql`lock table rulesets in share row exclusive mode`.execute(trx);
}

export async function findLiveRuleSet(db: Db): Promise<StoredRuleSet | undefined> {
  const { rows } = await sql<StoredRuleSet>`
    select ${columns}, source from rulesets order by position desc limit 1`.execute(db);
  return rows[0];
}

export async function findRuleSet(db: Db, id: string): Promise<StoredRuleSet | undefined> {
  const { rows } =
    await sql<StoredRuleSet>`select ${columns}, source from rulesets where id = ${id}::uuid`.execute(db);
  return rows[0];
}

export async function findRuleSetVersions(db: Db): Promise<readonly RuleSetVersion[]> {
  const { rows } = await sql<RuleSetVersion>`select ${columns} from rulesets order by position desc`.execute(
    db,
  );
  return rows;
}

export async function insertRuleSet(trx: Db, set: StoredRuleSet): Promise<void> {
  await sql`
    insert into rulesets (id, name, version, source, hash, created_at, created_by, activated_at, reason)
    values (${set.id}, ${set.name}, ${set.version}, ${set.source}, ${set.hash}, ${set.createdAt}, ${set.createdBy},
      ${set.activatedAt}, ${set.reason})`.execute(trx);
}
