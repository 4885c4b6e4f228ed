import type { Workspace } from '@breakwater/contracts/ledger';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

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

const COLUMNS = sql.raw(`
  id, title, workspace, platform, authority_id, authority_name, instrument, pack_version, opened_at, closed_at`);

/** Which matters a page shows. */
export interface MatterFilter {
  readonly workspace?: Workspace | undefined;
  readonly platform?: string | undefined;
  readonly instrument?: string | undefined;
  readonly open?: boolean | undefined;
}

/** Matters, the latest opened first: those after an id. */
export function selectMatters(
  db: Db,
  { workspace, platform, instrument, open }: MatterFilter,
  after: string | undefined,
  limit: number,
): Promise<StoredMatter[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from matters
    where (${workspace ?? null}::text is null or workspace = ${workspace ?? null})
      and (${platform ?? null}::text is null or platform = ${platform ?? null})
      and (${instrument ?? null}::text is null or instrument = ${instrument ?? null})
      and (${open ?? null}::boolean is null or (closed_at is null) = ${open ?? null})
      and (${after ?? null}::uuid is null or id < ${after ?? null}::uuid)
    order by id desc limit ${limit}`,
  );
}

/** Every matter, for what is counted over all of them. */
export function selectAllMatters(db: Db): Promise<StoredMatter[]> {
  return rowsOf(db, sql`select ${COLUMNS} from matters order by id`);
}

export function findMatter(db: Db, id: string): Promise<StoredMatter | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from matters where id = ${id}`);
}

/** Nobody else adds to it until the transaction ends. */
export function lockMatter(trx: Db, id: string): Promise<StoredMatter | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from matters where id = ${id} for update`);
}

/** The matter that a scenario made before. */
export async function findImported(db: Db, importedAs: string): Promise<string | undefined> {
  return (await rowOf<{ id: string }>(db, sql`select id from matters where imported_as = ${importedAs}`))?.id;
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
