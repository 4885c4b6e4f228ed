import type { LawPack } from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A version of a law pack as it is stored. */
export interface StoredPack {
  readonly id: string;
  readonly version: string;
  readonly status: LawPack['pack']['status'];
  readonly source: string;
  readonly sha256: string;
  readonly addedAt: string;
  readonly addedBy: string;
}

type Row = Omit<StoredPack, 'addedAt'> & { readonly addedAt: Date };
const COLUMNS = sql.raw('id, version, status, source, sha256, added_at as "addedAt", added_by as "addedBy"');
const toPack = (row: Row): StoredPack => ({ ...row, addedAt: toInstant(row.addedAt.getTime()) });

/** All versions of all packs, the oldest of each first. */
export async function selectPacks(db: Db): Promise<StoredPack[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from law_packs order by id, place`.execute(db);
  return rows.map(toPack);
}

/** Versions of one pack, the oldest first. */
export async function selectVersions(db: Db, id: string): Promise<StoredPack[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from law_packs where id = ${id} order by place`.execute(db);
  return rows.map(toPack);
}

/** Holds other writers of this pack back until the transaction ends. */
export async function lockPack(trx: Db, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('law_packs'), hashtext(${id}))`.execute(trx);
}

/** Adds a version; the store refuses one that is not newer. */
export async function insertPack(
  trx: Db,
  pack: Omit<StoredPack, 'addedAt'> & { readonly addedAt: number },
): Promise<void> {
  const { id, version, status, source, sha256, addedAt, addedBy } = pack;
  await sql`
    insert into law_packs (id, version, status, source, sha256, added_at, added_by)
    values (${id}, ${version}, ${status}, ${source}, ${sha256}, ${toInstant(addedAt)}, ${addedBy})`.execute(
    trx,
  );
}
