import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A version with its file. */
export interface StoredFile {
  readonly model: string;
  readonly version: number;
  readonly mode: 'draft' | 'shadow' | 'live' | 'retired';
  readonly digest: string;
  readonly file: Uint8Array;
}

/** A version that judges, without its file. */
export interface RunningVersion {
  readonly id: string;
  readonly version: number;
  readonly mode: 'shadow' | 'live';
  readonly digest: string;
}

/** What judges: live and shadow versions of all models. */
export function selectRunning(db: Db): Promise<RunningVersion[]> {
  return rowsOf(
    db,
    sql`
    select model as id, version, mode, digest from model_versions
    where mode in ('shadow', 'live') order by model, version`,
  );
}

/** Files by digest; one is stored under no other, whatever its version. */
export async function selectFiles(
  db: Db,
  digests: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { rows } = await sql<Pick<StoredFile, 'digest' | 'file'>>`
    select distinct on (digest) digest, file from model_versions
    where digest = any(${digests}::text[]) order by digest`.execute(db);
  return new Map(rows.map(({ digest, file }) => [digest, file]));
}

export function findFile(db: Db, model: string, version: number): Promise<StoredFile | undefined> {
  return rowOf(
    db,
    sql`
    select model, version, mode, digest, file from model_versions
    where model = ${model} and version = ${version}`,
  );
}

/** How a version was trained; undefined for one that was not trained here. */
export async function findRecipe(db: Db, model: string, version: number): Promise<object | undefined> {
  const { rows } = await sql<{ recipe: object | null }>`
    select recipe from model_versions where model = ${model} and version = ${version}`.execute(db);
  return rows[0]?.recipe ?? undefined;
}
