import type { Scope } from '@breakwater/contracts/access';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Service } from '../service.ts';

export interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly source: string;
  readonly scopes: Scope[];
  readonly platforms: string[] | null;
  readonly owner: string | null;
  readonly take_over_by: Date | null;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly ended_at: Date | null;
}

const COLUMNS = sql.raw(
  'id, name, purpose, source, scopes, platforms, owner, take_over_by, created_at, created_by, ended_at',
);

function toService(row: ServiceRow): Service {
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    source: row.source,
    scopes: row.scopes,
    ...(row.platforms !== null && { platforms: row.platforms }),
    ...(row.owner !== null && { owner: row.owner }),
    ...(row.take_over_by && { takeOverBy: toInstant(row.take_over_by.getTime()) }),
    createdAt: toInstant(row.created_at.getTime()),
    ...(row.created_by !== null && { createdBy: row.created_by }),
    ...(row.ended_at && { endedAt: toInstant(row.ended_at.getTime()) }),
  };
}

export async function insertService(trx: Db, service: Service): Promise<void> {
  await sql`
    insert into services (id, name, purpose, source, scopes, platforms, owner, created_at, created_by)
    values (${service.id}, ${service.name}, ${service.purpose}, ${service.source}, ${[...service.scopes]}::text[],
      ${service.platforms ? [...service.platforms] : null}::text[], ${service.owner ?? null}, ${service.createdAt},
      ${service.createdBy ?? null})`.execute(trx);
}

export async function listServices(db: Db): Promise<Service[]> {
  const { rows } = await sql<ServiceRow>`select ${COLUMNS} from services order by created_at, id`.execute(db);
  return rows.map(toService);
}

export async function findService(db: Db, id: string): Promise<Service | undefined> {
  const { rows } = await sql<ServiceRow>`select ${COLUMNS} from services where id = ${id}`.execute(db);
  return rows[0] && toService(rows[0]);
}

/** The service, locked until the transaction ends. */
export async function lockService(trx: Db, id: string): Promise<Service | undefined> {
  const { rows } = await sql<ServiceRow>`select ${COLUMNS} from services where id = ${id} for update`.execute(
    trx,
  );
  return rows[0] && toService(rows[0]);
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
export async function lockUnowned(trx: Db, remindedBefore: string): Promise<Service[]> {
  const { rows } = await sql<ServiceRow>`
    select ${COLUMNS} from services
    where owner is null and take_over_by is not null and ended_at is null
      and (reminded_at is null or reminded_at < ${remindedBefore}::timestamptz)
    order by id for update skip locked`.execute(trx);
  return rows.map(toService);
}

export async function setReminded(trx: Db, id: string, at: string): Promise<void> {
  await sql`update services set reminded_at = ${at}::timestamptz where id = ${id}`.execute(trx);
}
