import type { ModelEvaluation } from '@breakwater/contracts/models';
import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

export async function insertEvaluation(trx: Db, evaluation: ModelEvaluation): Promise<void> {
  const { id, model, version, digest, evaluatedAt, mayGoLive } = evaluation;
  await sql`
    insert into model_evaluations (id, model, version, digest, evaluated_at, may_go_live, body)
    values (${id}, ${model}, ${version}, ${digest}, ${evaluatedAt}, ${mayGoLive}, ${JSON.stringify(evaluation)}::jsonb)`.execute(
    trx,
  );
}

/** Evaluations of a version, latest first. */
export async function selectEvaluations(
  db: Db,
  model: string,
  version: number,
  limit: number,
): Promise<ModelEvaluation[]> {
  const { rows } = await sql<{ body: ModelEvaluation }>`
    select body from model_evaluations where model = ${model} and version = ${version}
    order by evaluated_at desc, id desc limit ${limit}`.execute(db);
  return rows.map(({ body }) => body);
}

/**
 * The latest evaluation of a version in brief (`EvaluationBrief`), as a part of another statement; null where there is none.
 *
 * @param model,version columns of that statement
 */
export function latestBrief(model: RawBuilder<unknown>, version: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select jsonb_strip_nulls(jsonb_build_object('id', e.id, 'evaluatedAt', e.body -> 'evaluatedAt',
      'finds', e.body #> '{heldOut,recallAtFpr,0.005}', 'mayGoLive', e.may_go_live, 'atBuild', e.body -> 'atBuild'))
    from model_evaluations e where e.model = ${model} and e.version = ${version}
    order by e.evaluated_at desc, e.id desc limit 1)`;
}
