import type { ModelLabel, ModelMode, ModelSource, ModelVersion } from '@breakwater/contracts/models';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { latestBrief } from './evaluations.ts';

function select(db: Db, where: RawBuilder<unknown>): Promise<ModelVersion[]> {
  return rowsOf(
    db,
    sql`
    select v.model, v.version, v.digest, octet_length(v.file) as bytes, v.mode, v.mode_since, v.source, v.made_at,
      v.made_by, v.languages, v.labels, v.card, v.figures, v.data_set_id,
      ${latestBrief(sql`v.model`, sql`v.version`)} as evaluation
    from model_versions v ${where} order by v.model, v.version desc`,
  );
}

/** Versions of a model, latest first. */
export function selectVersions(db: Db, model: string): Promise<ModelVersion[]> {
  return select(db, sql`where v.model = ${model}`);
}

export async function findVersion(db: Db, model: string, version: number): Promise<ModelVersion | undefined> {
  return (await select(db, sql`where v.model = ${model} and v.version = ${version}`))[0];
}

export async function findVersionInMode(
  db: Db,
  model: string,
  mode: ModelMode,
): Promise<ModelVersion | undefined> {
  return (await select(db, sql`where v.model = ${model} and v.mode = ${mode}`))[0];
}

export async function findByDigest(db: Db, model: string, digest: string): Promise<ModelVersion | undefined> {
  return (await select(db, sql`where v.model = ${model} and v.digest = ${digest}`))[0];
}

/** A version that some file is. */
export interface KnownFile {
  readonly model: string;
  readonly version: number;
  readonly digest: string;
  readonly evaluated: boolean;
}

/** Which of these files are versions of some model. */
export function selectKnown(db: Db, digests: readonly string[]): Promise<KnownFile[]> {
  return rowsOf(
    db,
    sql`
    select model, version, digest,
      exists (select 1 from model_evaluations e where e.model = v.model and e.version = v.version) as evaluated
    from model_versions v where digest = any(${digests}::text[])`,
  );
}

export interface NewVersion {
  readonly model: string;
  readonly version: number;
  readonly digest: string;
  readonly file: Uint8Array;
  readonly mode: 'draft' | 'live';
  readonly source: ModelSource;
  readonly at: number;
  readonly by: string;
  readonly languages: readonly string[];
  readonly labels: readonly ModelLabel[];
  readonly card: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly recipe?: object;
  readonly dataSetId?: string;
}

export async function insertVersion(trx: Db, made: NewVersion): Promise<void> {
  const at = toInstant(made.at);
  await sql`
    insert into model_versions (model, version, digest, file, mode, mode_since, source, made_at, made_by, languages,
      labels, card, figures, recipe, data_set_id)
    values (${made.model}, ${made.version}, ${made.digest}, ${Buffer.from(made.file)}, ${made.mode}, ${at},
      ${made.source}, ${at}, ${made.by}, ${[...made.languages]}::text[], ${JSON.stringify(made.labels)}::jsonb,
      ${JSON.stringify(made.card)}::jsonb, ${JSON.stringify(made.figures)}::jsonb,
      ${made.recipe ? JSON.stringify(made.recipe) : null}::jsonb, ${made.dataSetId ?? null})`.execute(trx);
}

/** The number that the next version of a locked model gets. */
export async function nextVersion(trx: Db, model: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(version), 0)::int + 1 as next from model_versions where model = ${model}`.execute(
    trx,
  );
  return rows[0]?.next ?? 1;
}

export async function writeMode(
  trx: Db,
  { model, version }: { readonly model: string; readonly version: number },
  mode: ModelMode,
  at: number,
): Promise<void> {
  await sql`
    update model_versions set mode = ${mode}, mode_since = ${toInstant(at)}
    where model = ${model} and version = ${version}`.execute(trx);
}

/** Makes room: whatever is in this mode is retired. Says which versions were. */
export async function retireMode(trx: Db, model: string, mode: ModelMode, at: number): Promise<number[]> {
  const { rows } = await sql<{ version: number }>`
    update model_versions set mode = 'retired', mode_since = ${toInstant(at)}
    where model = ${model} and mode = ${mode} returning version`.execute(trx);
  return rows.map(({ version }) => version);
}
