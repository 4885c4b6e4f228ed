import type { Policy } from '@breakwater/contracts';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

const COLUMNS = sql.raw(`
  v.id, v.version, v.parent, json_build_object('en', v.title_en, 'ur', v.title_ur) as title,
  json_build_object('en', v.text_en, 'ur', v.text_ur) as text, v.ground, v.reference, v.severe, v.points, v.decay_days,
  v.category, v.keywords, v.changed_by, v.changed_at, p.retired_at, p.successor`);

const CURRENT = sql`policy_versions v join policies p on p.id = v.id and p.version = v.version`;

function select(db: Db, from: RawBuilder<unknown>, rest: RawBuilder<unknown>): Promise<Policy[]> {
  return rowsOf(db, sql`select ${COLUMNS} from ${from} ${rest}`);
}

/** Every policy as it is now, by id, also those that are retired. */
export function selectPolicies(db: Db): Promise<Policy[]> {
  return select(db, CURRENT, sql`order by v.id`);
}

export async function findPolicy(db: Db, id: string): Promise<Policy | undefined> {
  return (await select(db, CURRENT, sql`where v.id = ${id}`))[0];
}

/** A policy as it is now, which nobody can change or retire until the transaction ends. */
export async function holdPolicy(trx: Db, id: string): Promise<Policy | undefined> {
  return (await select(trx, CURRENT, sql`where v.id = ${id} for share of p`))[0];
}

/** The versions of a policy, newest first. */
export function selectPolicyVersions(db: Db, id: string): Promise<Policy[]> {
  const all = sql`policy_versions v join policies p on p.id = v.id`;
  return select(db, all, sql`where v.id = ${id} order by v.version desc`);
}

export async function findPolicyVersion(db: Db, id: string, version: number): Promise<Policy | undefined> {
  const all = sql`policy_versions v join policies p on p.id = v.id`;
  return (await select(db, all, sql`where v.id = ${id} and v.version = ${version}`))[0];
}

/** Changes of the tree come one after the other: whether a parent is there must not change in between. */
export async function lockPolicyTree(trx: Db): Promise<void> {
  await sql`lock table policies in share row exclusive mode`.execute(trx);
}

/** Adds a version and makes it the one that holds; a retired policy is in use again. */
export async function insertPolicyVersion(trx: Db, policy: Policy): Promise<void> {
  const { id, version, title, text, keywords } = policy;
  await sql`
    insert into policy_versions (id, version, parent, title_en, title_ur, text_en, text_ur, ground, reference, severe,
      points, decay_days, category, keywords, changed_by, changed_at)
    values (${id}, ${version}, ${policy.parent ?? null}, ${title.en}, ${title.ur}, ${text.en}, ${text.ur},
      ${policy.ground}, ${policy.reference ?? null}, ${policy.severe}, ${policy.points}, ${policy.decayDays},
      ${policy.category}, ${keywords}::text[], ${policy.changedBy}, ${policy.changedAt})`.execute(trx);
  await sql`
    insert into policies (id, version) values (${id}, ${version})
    on conflict (id) do update set version = ${version}, retired_at = null, retired_by = null,
      successor = null`.execute(trx);
}

export async function retirePolicyRow(
  trx: Db,
  id: string,
  retired: { readonly by: string; readonly at: string; readonly successor: string | null },
): Promise<void> {
  await sql`
    update policies set retired_at = ${retired.at}, retired_by = ${retired.by}, successor = ${retired.successor}
    where id = ${id}`.execute(trx);
}
