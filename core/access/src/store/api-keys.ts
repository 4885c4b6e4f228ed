import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { ApiKey } from '../api-key.ts';

const COLUMNS = sql.raw(
  'id, name, source, scopes, created_at, created_by, rotated_from, expires_at, revoked_at, last_used_at, owner, ' +
    'service_id as service, case when for_set_up then true end as for_set_up, platforms',
);

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
  const found = await rowOf<ApiKey & { readonly rootKeyId: string }>(
    db,
    sql`
    with recursive chain as (
      select id, rotated_from from api_keys where token_hash = ${tokenHash}
      union all
      select k.id, k.rotated_from from chain join api_keys k on k.id = chain.rotated_from
    )
    select ${COLUMNS}, (select id from chain where rotated_from is null) as root_key_id
    from api_keys where token_hash = ${tokenHash}`,
  );
  if (!found) return undefined;
  const { rootKeyId, ...key } = found;
  return { key, rootKeyId };
}

/** The key, locked until the transaction ends. */
export function lockKey(trx: Db, id: string): Promise<ApiKey | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from api_keys where id = ${id} for update`);
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

export function listKeys(db: Db): Promise<ApiKey[]> {
  return rowsOf(db, sql`select ${COLUMNS} from api_keys order by created_at, id`);
}

export function keysOf(db: Db, owner: string): Promise<ApiKey[]> {
  return rowsOf(db, sql`select ${COLUMNS} from api_keys where owner = ${owner} order by created_at, id`);
}

export function keysOfService(db: Db, serviceId: string): Promise<ApiKey[]> {
  return rowsOf(
    db,
    sql`select ${COLUMNS} from api_keys where service_id = ${serviceId} order by created_at, id`,
  );
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
export function lockExpiring(
  trx: Db,
  { now, before, days }: { readonly now: string; readonly before: string; readonly days: number },
): Promise<ApiKey[]> {
  return rowsOf(
    trx,
    sql`
    update api_keys set reminded_days = ${days}
    where id in (
      select id from api_keys k
      where revoked_at is null and not for_set_up and expires_at > ${now}::timestamptz
        and expires_at <= ${before}::timestamptz and (reminded_days is null or reminded_days > ${days})
        and not exists (select 1 from api_keys next where next.rotated_from = k.id)
      for update skip locked
    )
    returning ${COLUMNS}`,
  );
}
