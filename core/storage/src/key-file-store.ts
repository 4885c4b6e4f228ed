import { sql } from 'kysely';
import type { Db } from './storage.ts';

/** The fingerprint of the key file that this database was first used with; undefined when there was none yet. */
export async function selectKeyFile(db: Db, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ fingerprint: string }>`
    select fingerprint from key_files where name = ${name}`.execute(db);
  return rows[0]?.fingerprint;
}

/** The fingerprints of all key files that this database was used with, by name. */
export async function selectKeyFiles(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; fingerprint: string }>`
    select name, fingerprint from key_files`.execute(db);
  return new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]));
}

/** Remembers a fingerprint where none is remembered; says which one counts, of this call or of one before. */
export async function rememberKeyFile(db: Db, name: string, fingerprint: string): Promise<string> {
  await sql`
    insert into key_files (name, fingerprint) values (${name}, ${fingerprint})
    on conflict (name) do nothing`.execute(db);
  return (await selectKeyFile(db, name)) ?? fingerprint;
}

/** Puts another fingerprint in the place of the one that is remembered. */
export async function replaceKeyFile(db: Db, name: string, fingerprint: string): Promise<void> {
  await sql`
    insert into key_files (name, fingerprint) values (${name}, ${fingerprint})
    on conflict (name) do update set fingerprint = excluded.fingerprint, since = now()`.execute(db);
}
