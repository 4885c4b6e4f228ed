import type { Workspace } from '@breakwater/contracts/ledger';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { instantOf } from './instants.ts';

/** A matter without what happened in it. */
export interface StoredMatter {
  readonly id: string;
  readonly title: string;
  readonly workspace: Workspace;
  readonly platform: string;
  readonly authorityId?: string;
  readonly authorityName: string;
  readonly instrument: string;
  readonly packVersion: string;
  readonly openedAt: string;
  readonly closedAt?: string;
}

interface MatterRow {
  readonly id: string;
  readonly title: string;
  readonly workspace: Workspace;
  readonly platform: string;
  readonly authority_id: string | null;
  readonly authority_name: string;
  readonly instrument: string;
  readonly pack_version: string;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
}

function toMatter(row: MatterRow): StoredMatter {
  const { id, title, workspace, platform, instrument } = row;
  const closedAt = instantOf(row.closed_at);
  return {
    id,
    title,
    workspace,
    platform,
    instrument,
    packVersion: row.pack_version,
    ...(row.authority_id !== null && { authorityId: row.authority_id }),
    authorityName: row.authority_name,
    openedAt: toInstant(row.opened_at.getTime()),
    ...(closedAt !== undefined && { closedAt }),
  };
}

/** Which matters a page shows. */
export interface MatterFilter {
  readonly workspace?: Workspace | undefined;
  readonly platform?: string | undefined;
  readonly instrument?: string | undefined;
  readonly open?: boolean | undefined;
}

/** Matters, the latest opened first: those after an id. */
export async function selectMatters(
  db: Db,
  { workspace, platform, instrument, open }: MatterFilter,
  after: string | undefined,
  limit: number,
): Promise<StoredMatter[]> {
  const { rows } = await sql<MatterRow>`
    select * from matters
    where (${workspace ?? null}::text is null or workspace = ${workspace ?? null})
      and (${platform ?? null}::text is null or platform = ${platform ?? null})
      and (${instrument ?? null}::text is null or instrument = ${instrument ?? null})
      and (${open ?? null}::boolean is null or (closed_at is null) = ${open ?? null})
      and (${after ?? null}::uuid is null or id < ${after ?? null}::uuid)
    order by id desc limit ${limit}`.execute(db);
  return rows.map(toMatter);
}

/** Every matter, for what is counted over all of them. */
export async function selectAllMatters(db: Db): Promise<StoredMatter[]> {
  const { rows } = await sql<MatterRow>`select * from matters order by id`.execute(db);
  return rows.map(toMatter);
}

export async function findMatter(db: Db, id: string): Promise<StoredMatter | undefined> {
  const { rows } = await sql<MatterRow>`select * from matters where id = ${id}`.execute(db);
  return rows[0] && toMatter(rows[0]);
}

/** Nobody else adds to it until the transaction ends. */
export async function lockMatter(trx: Db, id: string): Promise<StoredMatter | undefined> {
  const { rows } = await sql<MatterRow>`select * from matters where id = ${id} for update`.execute(trx);
  return rows[0] && toMatter(rows[0]);
}

/** The matter that a scenario made before. */
export async function findImported(db: Db, importedAs: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from matters where imported_as = ${importedAs}`.execute(db);
  return rows[0]?.id;
}

export async function insertMatter(
  trx: Db,
  matter: StoredMatter & { readonly by: string; readonly importedAs?: string | undefined },
): Promise<void> {
  const { id, title, workspace, platform, authorityId, authorityName, instrument, packVersion } = matter;
  await sql`
    insert into matters (id, title, workspace, platform, authority_id, authority_name, instrument, pack_version,
      imported_as, opened_at, opened_by)
    values (${id}, ${title}, ${workspace}, ${platform}, ${authorityId ?? null}, ${authorityName}, ${instrument},
      ${packVersion}, ${matter.importedAs ?? null}, ${matter.openedAt}, ${matter.by})`.execute(trx);
}

export async function writeMatterClosed(
  trx: Db,
  { id, by, because, at }: { id: string; by: string; because: string; at: number },
): Promise<void> {
  await sql`
    update matters set closed_at = ${toInstant(at)}, closed_by = ${by}, closed_because = ${because}
    where id = ${id}`.execute(trx);
}
