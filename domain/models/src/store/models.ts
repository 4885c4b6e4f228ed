import type { ModelSummary } from '@breakwater/contracts/models';
import { toInstant } from '@breakwater/kernel';
import { asInstant, type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { latestBrief } from './evaluations.ts';

/** A model as its table and those of its versions and evaluations have it: without what is counted by day. */
export interface StoredModel extends Omit<ModelSummary, 'shown' | 'titles'> {
  /** What the card calls it, whatever that is: cards come with files. */
  readonly said?: unknown;
  readonly shown: Omit<ModelSummary['shown'], 'drift'>;
}

/** Models by id; what the card calls it, labels, languages and evaluation are those of the version that is live, else in shadow, else the latest. */
export function selectModels(db: Db, id?: string): Promise<StoredModel[]> {
  return rowsOf(
    db,
    sql`
    select m.id, m.title, shown.card -> 'title' as said, v.versions, v.latest, v.live, v.shadow, shown.languages,
      jsonb_path_query_array(shown.labels, '$[*].label') as labels,
      jsonb_strip_nulls(jsonb_build_object('version', shown.version,
        'evaluation', ${latestBrief(sql`shown.model`, sql`shown.version`)})) as shown,
      case when m.off_by is not null then
        jsonb_build_object('by', m.off_by, 'at', ${asInstant('m.off_at')}, 'reason', m.off_reason) end as off
    from models m
    cross join lateral (
      select count(*)::int as versions, max(version) as latest, max(version) filter (where mode = 'live') as live,
        max(version) filter (where mode = 'shadow') as shadow
      from model_versions where model = m.id
    ) v
    join model_versions shown on shown.model = m.id and shown.version = coalesce(v.live, v.shadow, v.latest)
    where ${id ?? null}::text is null or m.id = ${id ?? null}
    order by m.id`,
  );
}

export async function putModel(trx: Db, id: string, title: string, at: number): Promise<void> {
  await sql`
    insert into models (id, title, made_at) values (${id}, ${title}, ${toInstant(at)})
    on conflict (id) do nothing`.execute(trx);
}

/** Locks a model until the transaction ends; undefined when there is none. */
export function lockModel(trx: Db, id: string): Promise<{ readonly off: boolean } | undefined> {
  return rowOf(trx, sql`select off_by is not null as off from models where id = ${id} for update`);
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
