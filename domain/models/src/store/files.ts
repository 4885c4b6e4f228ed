import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A version with its file. */
export interface StoredFile {
  readonly model: string;
  readonly version: number;
  readonly mode: 'draft' | 'shadow' | 'live' | 'retired';
  readonly digest: string;
  readonly file: Uint8Array;
}

/** What judges: live and shadow versions of all models, or of one. */
export async function selectRunning(db: Db, model?: string): Promise<StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select model, version, mode, digest, file from model_versions
    where mode in ('shadow', 'live') and (${model ?? null}::text is null or model = ${model ?? null})
    order by model, version`.execute(db);
  return rows;
}

export async function findFile(db: Db, model: string, version: number): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`
    select model, version, mode, digest, file from model_versions
    where model = ${model} and version = ${version}`.execute(db);
  return rows[0];
}

/** How a version was trained; undefined for one that was not trained here. */
export async function findRecipe(db: Db, model: string, version: number): Promise<object | undefined> {
  const { rows } = await sql<{ recipe: object | null }>`
    select recipe from model_versions where model = ${model} and version = ${version}`.execute(db);
  return rows[0]?.recipe ?? undefined;
}
