import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Names of files that are not whole yet begin so. */
const PARTIAL = 'partial:';

/** Under which name a file is kept until it is whole. */
export const partialName = (id: string) => `${PARTIAL}${id}`;

/** Keeps one part of a file that somebody gives for a list; parts count from 0. */
export async function writeFilePart(
  db: Db,
  listId: string,
  name: string,
  part: number,
  bytes: Uint8Array,
): Promise<void> {
  await sql`
    insert into designation_files (list_id, name, part, bytes) values (${listId}, ${name}, ${part}, ${bytes})`.execute(
    db,
  );
}

/** A file is whole: it takes the place of one of its name. */
export async function finishFile(trx: Db, listId: string, partial: string, name: string): Promise<void> {
  await forgetFile(trx, listId, name);
  await sql`
    update designation_files set name = ${name} where list_id = ${listId} and name = ${partial}`.execute(trx);
}

export async function forgetFile(db: Db, listId: string, name: string): Promise<void> {
  await sql`delete from designation_files where list_id = ${listId} and name = ${name}`.execute(db);
}

export async function forgetFiles(db: Db, listId: string): Promise<void> {
  await sql`delete from designation_files where list_id = ${listId}`.execute(db);
}

export async function fileNames(db: Db, listId: string): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select distinct name from designation_files where list_id = ${listId} and name not like ${`${PARTIAL}%`} order by name`,
  );
  return rows.map(({ name }) => name);
}

/** The parts of a file, one at a time. */
export async function* readFileParts(db: Db, listId: string, name: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const found = await rowOf<{ bytes: Uint8Array }>(
      db,
      sql`select bytes from designation_files where list_id = ${listId} and name = ${name} and part = ${part}`,
    );
    if (!found) return;
    yield found.bytes;
  }
}
