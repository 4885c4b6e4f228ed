import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import type { ApiKey } from '../keys/api-key.ts';
import type { Scope } from '../scope.ts';

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
}

const COLUMNS = sql.raw(
  'id, name, source, scopes, created_at, created_by, rotated_from, expires_at, revoked_at, last_used_at, owner',
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
    ...(row.last_used_at && { lastUsedAt: toInstant(row.last_used_at.getTime()) }),
  };
}

export async function insertKey(trx: Db, key: ApiKey, tokenHash: string): Promise<void> {
  await sql`
    insert into api_keys (id, name, source, scopes, token_hash, created_at, created_by, rotated_from, owner)
    values (${key.id}, ${key.name}, ${key.source}, ${key.scopes}::text[], ${tokenHash}, ${key.createdAt},
      ${key.createdBy ?? null}, ${key.rotatedFrom ?? null}, ${key.owner ?? null})`.execute(trx);
}

/** A key, and the first key of its chain of rotations. */
export interface FoundKey {
  readonly key: ApiKey;
  readonly rootKeyId: string;
  /** Nobody made the first one over the API, and nobody else rotated it. */
  readonly ofOperator: boolean;
}

export async function findKeyByHash(db: Db, tokenHash: string): Promise<FoundKey | undefined> {
  const { rows } = await sql<KeyRow & { readonly root_id: string; readonly of_operator: boolean }>`
    with recursive chain as (
      select id, rotated_from, created_by from api_keys where token_hash = ${tokenHash}
      union all
      select k.id, k.rotated_from, k.created_by from chain join api_keys k on k.id = chain.rotated_from
    ), root as (select id, created_by from chain where rotated_from is null)
    select ${COLUMNS}, (select id from root) as root_id,
      (select created_by is null from root) and not exists (
        select 1 from chain, root where chain.id <> root.id and chain.created_by is distinct from 'key:' || root.id
      ) as of_operator
    from api_keys where token_hash = ${tokenHash}`.execute(db);
  const [row] = rows;
  return row && { key: toKey(row), rootKeyId: row.root_id, ofOperator: row.of_operator };
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

/** Whether some key may administrate now and later. Other processes that ask wait until the transaction ends. */
export async function lockAndFindAdmin(trx: Db): Promise<boolean> {
  await sql`lock table api_keys in share row exclusive mode`.execute(trx);
  const { rows } = await sql`
    select 1 from api_keys where 'admin' = any(scopes) and revoked_at is null and expires_at is null and owner is null limit 1`.execute(
    trx,
  );
  return rows.length > 0;
}
