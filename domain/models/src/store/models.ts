import type { EvaluationBrief, ModelSummary } from '@breakwater/contracts/models';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { latestBrief } from './evaluations.ts';

/** A model as its table and those of its versions and evaluations have it: without what is counted by day. */
export interface StoredModel extends Omit<ModelSummary, 'shown'> {
  readonly shown: Omit<ModelSummary['shown'], 'drift'>;
}

interface ModelRow {
  readonly id: string;
  readonly title: string;
  readonly off_by: string | null;
  readonly off_at: Date | null;
  readonly off_reason: string | null;
  readonly versions: number;
  readonly latest: number;
  readonly live: number | null;
  readonly shadow: number | null;
  readonly shown: number;
  readonly evaluation: EvaluationBrief | null;
  readonly labels: readonly { readonly label: string }[];
  readonly languages: readonly string[];
}

function toModel(row: ModelRow): StoredModel {
  const { id, title, versions, latest, live, shadow, labels, languages } = row;
  return {
    id,
    title,
    versions,
    latest,
    labels: labels.map(({ label }) => label),
    languages: [...languages],
    ...(live !== null && { live }),
    ...(shadow !== null && { shadow }),
    shown: { version: row.shown, ...(row.evaluation && { evaluation: row.evaluation }) },
    ...(row.off_by !== null &&
      row.off_at && {
        off: { by: row.off_by, at: toInstant(row.off_at.getTime()), reason: row.off_reason ?? '' },
      }),
  };
}

/** Models by id; labels, languages and evaluation are those of the version that is live, else in shadow, else the latest. */
export async function selectModels(db: Db, id?: string): Promise<StoredModel[]> {
  const { rows } = await sql<ModelRow>`
    select m.*, v.versions, v.latest, v.live, v.shadow, shown.version as shown, shown.labels, shown.languages,
      ${latestBrief(sql`shown.model`, sql`shown.version`)} as evaluation
    from models m
    cross join lateral (
      select count(*)::int as versions, max(version) as latest, max(version) filter (where mode = 'live') as live,
        max(version) filter (where mode = 'shadow') as shadow
      from model_versions where model = m.id
    ) v
    join model_versions shown on shown.model = m.id and shown.version = coalesce(v.live, v.shadow, v.latest)
    where ${id ?? null}::text is null or m.id = ${id ?? null}
    order by m.id`.execute(db);
  return rows.map(toModel);
}

export async function putModel(trx: Db, id: string, title: string, at: number): Promise<void> {
  await sql`
    insert into models (id, title, made_at) values (${id}, ${title}, ${toInstant(at)})
    on conflict (id) do nothing`.execute(trx);
}

/** Locks a model until the transaction ends; undefined when there is none. */
export async function lockModel(trx: Db, id: string): Promise<{ readonly off: boolean } | undefined> {
  const { rows } = await sql<{ off: boolean }>`
    select off_by is not null as off from models where id = ${id} for update`.execute(trx);
  return rows[0];
}

export async function writeOff(
  trx: Db,
  id: string,
  off: { readonly by: string; readonly at: number; readonly reason: string } | undefined,
): Promise<void> {
  await sql`
    update models set off_by = ${off?.by ?? null}, off_at = ${off ? toInstant(off.at) : null},
      off_reason = ${off?.reason ?? null}
    where id = ${id}`.execute(trx);
}
