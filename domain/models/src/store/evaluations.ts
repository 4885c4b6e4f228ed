import type { ModelEvaluation } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

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
