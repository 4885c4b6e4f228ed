import type { Scope } from '@breakwater/contracts/access';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import type { ApiKey } from '../api-key.ts';

interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly scopes: Scope[];
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly rotated_from: string | null;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
  readonly last_used_at: Date | null;
  readonly owner: string | null;
  readonly service_id: string | null;
  readonly for_set_up: boolean;
  readonly platforms: string[] | null;
}

const COLUMNS = sql.raw(
  'id, name, source, scopes, created_at, created_by, rotated_from, expires_at, revoked_at, last_used_at, owner, ' +
    'service_id, for_set_up, platforms',
);

function toKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    scopes: row.scopes,
    createdAt: toInstant(row.created_at.getTime()),
    ...(row.created_by !== null && { createdBy: row.created_by }),
    ...(row.rotated_from !== null && { rotatedFrom: row.rotated_from }),
    ...(row.expires_at && { expiresAt: toInstant(row.expires_at.getTime()) }),
    ...(row.revoked_at && { revokedAt: toInstant(row.revoked_at.getTime()) }),
    ...(row.owner !== null && { owner: row.owner }),
    ...(row.service_id !== null && { service: row.service_id }),
    ...(row.for_set_up && { forSetUp: true }),
    ...(row.platforms !== null && { platforms: row.platforms }),
    ...(row.last_used_at && { lastUsedAt: toInstant(row.last_used_at.getTime()) }),
  };
}

export async function insertKey(trx: Db, key: ApiKey, tokenHash: string): Promise<void> {
  await sql`
    insert into api_keys (id, name, source, scopes, token_hash, created_at, created_by, rotated_from, expires_at,
      owner, service_id, for_set_up, platforms)
    values (${key.id}, ${key.name}, ${key.source}, ${key.scopes}::text[], ${tokenHash}, ${key.createdAt},
      ${key.createdBy ?? null}, ${key.rotatedFrom ?? null}, ${key.expiresAt ?? null}, ${key.owner ?? null},
      ${key.service ?? null}, ${key.forSetUp ?? false}, ${key.platforms ? [...key.platforms] : null}::text[])`.execute(
    trx,
  );
}

/** A key, and the first key of its chain of rotations. */
export interface FoundKey {
  readonly key: ApiKey;
  readonly rootKeyId: string;
}

export async function findKeyByHash(db: Db, tokenHash: string): Promise<FoundKey | undefined> {
  const { rows } = await sql<KeyRow & { readonly root_id: string }>`
    with recursive chain as (
      select id, rotated_from from api_keys where token_hash = ${tokenHash}
      union all
      select k.id, k.rotated_from from chain join api_keys k on k.id = chain.rotated_from
    )
    select ${COLUMNS}, (select id from chain where rotated_from is null) as root_id
    from api_keys where token_hash = ${tokenHash}`.execute(db);
  const [row] = rows;
  return row && { key: toKey(row), rootKeyId: row.root_id };
}

/** The key, locked until the transaction ends. */
export async function lockKey(trx: Db, id: string): Promise<ApiKey | undefined> {
  const { rows } = await sql<KeyRow>`select ${COLUMNS} from api_keys where id = ${id} for update`.execute(
    trx,
  );
  return rows[0] && toKey(rows[0]);
}

export async function hasSuccessor(trx: Db, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from api_keys where rotated_from = ${id}`.execute(trx);
  return rows.length > 0;
}

export async function setExpiry(trx: Db, id: string, expiresAt: string): Promise<void> {
  await sql`update api_keys set expires_at = least(expires_at, ${expiresAt}::timestamptz) where id = ${id}`.execute(
    trx,
  );
}

export async function setRevoked(trx: Db, id: string, revokedAt: string): Promise<void> {
  await sql`update api_keys set revoked_at = coalesce(revoked_at, ${revokedAt}::timestamptz) where id = ${id}`.execute(
    trx,
  );
}

/** Notes a use. To the minute: a write for every request would cost more than the answer. */
export async function noteUse(db: Db, id: string, at: string): Promise<void> {
  await sql`
    update api_keys set last_used_at = ${at}::timestamptz
    where id = ${id} and (last_used_at is null or last_used_at < ${at}::timestamptz - interval '1 minute')`.execute(
    db,
  );
}

export async function listKeys(db: Db): Promise<ApiKey[]> {
  const { rows } = await sql<KeyRow>`select ${COLUMNS} from api_keys order by created_at, id`.execute(db);
  return rows.map(toKey);
}

export async function keysOf(db: Db, owner: string): Promise<ApiKey[]> {
  const { rows } = await sql<KeyRow>`
    select ${COLUMNS} from api_keys where owner = ${owner} order by created_at, id`.execute(db);
  return rows.map(toKey);
}

export async function keysOfService(db: Db, serviceId: string): Promise<ApiKey[]> {
  const { rows } = await sql<KeyRow>`
    select ${COLUMNS} from api_keys where service_id = ${serviceId} order by created_at, id`.execute(db);
  return rows.map(toKey);
}

/** Whether a key for the set-up works now. Other processes that ask wait until the transaction ends. */
export async function lockAndFindSetUp(trx: Db, now: string): Promise<boolean> {
  await sql`lock table api_keys in share row exclusive mode`.execute(trx);
  const { rows } = await sql`
    select 1 from api_keys where for_set_up and revoked_at is null and expires_at > ${now}::timestamptz limit 1`.execute(
    trx,
  );
  return rows.length > 0;
}

/** Ends what the first start showed. The ids of what ended. */
export async function revokeSetUp(trx: Db, at: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update api_keys set revoked_at = ${at}::timestamptz where for_set_up and revoked_at is null returning id`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}

/** Whether anybody has ever come in who may administrate. */
export async function anyAdministrator(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select 1 from staff s join staff_roles r on r.staff_id = s.id join role_permissions p on p.role = r.role
    where s.last_seen_at is not null and p.permission = 'keys.manage' limit 1`.execute(db);
  return rows.length > 0;
}

/** Keys that end before an instant and of which nobody was told so, or not since fewer days were left. */
export async function lockExpiring(
  trx: Db,
  { now, before, days }: { readonly now: string; readonly before: string; readonly days: number },
): Promise<ApiKey[]> {
  const { rows } = await sql<KeyRow>`
    update api_keys set reminded_days = ${days}
    where id in (
      select id from api_keys k
      where revoked_at is null and not for_set_up and expires_at > ${now}::timestamptz
        and expires_at <= ${before}::timestamptz and (reminded_days is null or reminded_days > ${days})
        and not exists (select 1 from api_keys next where next.rotated_from = k.id)
      for update skip locked
    )
    returning ${COLUMNS}`.execute(trx);
  return rows.map(toKey);
}
