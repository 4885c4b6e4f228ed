import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Service } from '../service.ts';

const COLUMNS = sql.raw(
  'id, name, purpose, source, scopes, platforms, owner, take_over_by, created_at, created_by, ended_at',
);

export async function insertService(trx: Db, service: Service): Promise<void> {
  await sql`
    insert into services (id, name, purpose, source, scopes, platforms, owner, created_at, created_by)
    values (${service.id}, ${service.name}, ${service.purpose}, ${service.source}, ${[...service.scopes]}::text[],
      ${service.platforms ? [...service.platforms] : null}::text[], ${service.owner ?? null}, ${service.createdAt},
      ${service.createdBy ?? null})`.execute(trx);
}

export function listServices(db: Db): Promise<Service[]> {
  return rowsOf(db, sql`select ${COLUMNS} from services order by created_at, id`);
}

export function findService(db: Db, id: string): Promise<Service | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from services where id = ${id}`);
}

/** The service, locked until the transaction ends. */
export function lockService(trx: Db, id: string): Promise<Service | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from services where id = ${id} for update`);
}

/** What people granted: rights, platforms, name and purpose. */
export async function writeService(
  trx: Db,
  { id, name, purpose, scopes, platforms }: Pick<Service, 'id' | 'name' | 'purpose' | 'scopes' | 'platforms'>,
): Promise<void> {
  await sql`
    update services set name = ${name}, purpose = ${purpose}, scopes = ${[...scopes]}::text[],
      platforms = ${platforms ? [...platforms] : null}::text[]
    where id = ${id}`.execute(trx);
}

export async function setServiceOwner(trx: Db, id: string, owner: string): Promise<void> {
  await sql`
    update services set owner = ${owner}, take_over_by = null, reminded_at = null where id = ${id}`.execute(
    trx,
  );
}

/** The services of somebody who leaves: they go on, and wait to be taken over. Their ids. */
export async function orphanServices(trx: Db, owner: string, takeOverBy: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update services set owner = null, take_over_by = ${takeOverBy}::timestamptz
    where owner = ${owner} and ended_at is null returning id`.execute(trx);
  return rows.map(({ id }) => id);
}

export async function setServiceEnded(trx: Db, id: string, at: string): Promise<void> {
  await sql`
    update services set ended_at = coalesce(ended_at, ${at}::timestamptz) where id = ${id}`.execute(trx);
}

/** Services without an owner of which nobody was reminded since then. */
export function lockUnowned(trx: Db, remindedBefore: string): Promise<Service[]> {
  return rowsOf(
    trx,
    sql`
    select ${COLUMNS} from services
    where owner is null and take_over_by is not null and ended_at is null
      and (reminded_at is null or reminded_at < ${remindedBefore}::timestamptz)
    order by id for update skip locked`,
  );
}

export async function setReminded(trx: Db, id: string, at: string): Promise<void> {
  await sql`update services set reminded_at = ${at}::timestamptz where id = ${id}`.execute(trx);
}
