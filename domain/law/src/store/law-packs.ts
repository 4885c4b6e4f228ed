import type { LawPack } from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
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

const COLUMNS = sql.raw('id, version, status, source, sha256, added_at, added_by');

/** All versions of all packs, the oldest of each first. */
export function selectPacks(db: Db): Promise<StoredPack[]> {
  return rowsOf(db, sql`select ${COLUMNS} from law_packs order by id, place`);
}

/** Versions of one pack, the oldest first. */
export function selectVersions(db: Db, id: string): Promise<StoredPack[]> {
  return rowsOf(db, sql`select ${COLUMNS} from law_packs where id = ${id} order by place`);
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
