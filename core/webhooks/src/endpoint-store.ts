import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import type { Endpoint, EndpointSettings } from './endpoint.ts';

async function select(db: Db, which: RawBuilder<unknown>): Promise<Endpoint[]> {
  const rows = await rowsOf<Endpoint>(
    db,
    sql`
    select id, url, events, platforms, enabled, created_at from webhook_endpoints where removed_at is null ${which}`,
  );
  return rows.map(({ platforms = null, ...endpoint }) => ({ ...endpoint, platforms }));
}

export async function insertEndpoint(trx: Db, endpoint: Endpoint, secret: string): Promise<void> {
  await sql`
    insert into webhook_endpoints (id, url, secret, events, platforms, enabled, created_at)
    values (${endpoint.id}, ${endpoint.url}, ${secret}, ${endpoint.events}::text[],
      ${endpoint.platforms}::text[], ${endpoint.enabled}, ${endpoint.createdAt})`.execute(trx);
}

export function listEndpoints(db: Db): Promise<Endpoint[]> {
  return select(db, sql`order by created_at, id`);
}

/** The endpoint, locked until the transaction ends. */
export async function lockEndpoint(trx: Db, id: string): Promise<Endpoint | undefined> {
  return (await select(trx, sql`and id = ${id} for update`))[0];
}

export async function updateEndpoint(trx: Db, id: string, settings: EndpointSettings): Promise<void> {
  await sql`
    update webhook_endpoints set url = ${settings.url}, events = ${settings.events}::text[],
      platforms = ${settings.platforms}::text[], enabled = ${settings.enabled}
    where id = ${id}`.execute(trx);
}

export async function replaceSecret(trx: Db, id: string, secret: string, oldUntil: string): Promise<void> {
  await sql`
    update webhook_endpoints set old_secret = secret, old_secret_until = ${oldUntil}, secret = ${secret}
    where id = ${id}`.execute(trx);
}

/** Removes an endpoint; what still waits for it becomes dead, so that it can be seen. */
export async function removeEndpoint(trx: Db, id: string, at: string): Promise<void> {
  await sql`update webhook_endpoints set removed_at = ${at} where id = ${id}`.execute(trx);
  await sql`
    update webhook_deliveries set state = 'dead', last_error = 'endpoint-removed'
    where endpoint_id = ${id} and state = 'waiting'`.execute(trx);
}

/** Where to send to and what to sign with at an instant. */
export interface SigningEndpoint {
  readonly url: string;
  readonly secrets: readonly string[];
}

export function findSigningEndpoint(db: Db, id: string, at: string): Promise<SigningEndpoint | undefined> {
  return rowOf(
    db,
    sql`
    select url, array_remove(array[secret, case when old_secret_until > ${at} then old_secret end], null) as secrets
    from webhook_endpoints where id = ${id} and removed_at is null`,
  );
}

interface KeptSecrets {
  readonly id: string;
  readonly secret: string;
  readonly oldSecret?: string;
}

/** The secrets of all endpoints as they are kept, locked until the transaction ends. */
export function lockSecrets(trx: Db): Promise<KeptSecrets[]> {
  return rowsOf(trx, sql`select id, secret, old_secret from webhook_endpoints order by id for update`);
}

export async function setSecrets(
  trx: Db,
  id: string,
  secret: string,
  oldSecret: string | null,
): Promise<void> {
  await sql`update webhook_endpoints set secret = ${secret}, old_secret = ${oldSecret} where id = ${id}`.execute(
    trx,
  );
}
