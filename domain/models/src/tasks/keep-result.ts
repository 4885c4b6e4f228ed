import type { ModelTraining } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { tellModelChanged } from '../events.ts';
import type { ModelsContext } from '../ports.ts';
import { titleOf } from '../registry/import-model.ts';
import { putEvaluation } from '../registry/put-evaluation.ts';
import { readModelFile } from '../registry/read-model-file.ts';
import { findFile } from '../store/files.ts';
import { lockModel, putModel } from '../store/models.ts';
import { endTask, type TakenTask } from '../store/tasks.ts';
import { insertVersion, nextVersion } from '../store/versions.ts';
import type { LearnJob, LearntVersion, Measured } from '../train/learn-job.ts';

/**
 * Keeps what came out of a task and ends it, all in one transaction: a task that was cancelled meanwhile leaves nothing.
 */
export async function keepResult(
  context: ModelsContext,
  taken: TakenTask,
  job: LearnJob,
  result: LearntVersion | Measured,
): Promise<void> {
  await context.storage.transaction(async (trx) => {
    if (result.kind === 'train') await keepVersion(context, trx, taken, { job, result });
    else await keepEvaluation(context, trx, taken, result);
  });
}

async function keepVersion(
  context: ModelsContext,
  trx: Db,
  taken: TakenTask,
  { job, result }: { readonly job: LearnJob; readonly result: LearntVersion },
): Promise<void> {
  const { task, wish } = taken;
  const { model, askedBy: by } = task;
  const now = context.clock.now();
  const { digest, labels, header, card } = readModelFile(result.file);
  await putModel(trx, model, (wish as ModelTraining).title ?? titleOf(card, model), now);
  await lockModel(trx, model);
  const version = await nextVersion(trx, model);
  if (!(await endTask(trx, taken, { state: 'done', now, version }))) return;
  await insertVersion(trx, {
    ...{ model, version, digest, file: result.file, mode: 'draft', source: 'trained', at: now, by },
    ...{ languages: header.languages, labels, card, figures: result.figures },
    ...(job.kind === 'train' && {
      recipe: job.recipe,
      figures: { ...result.figures, contradicting: job.contradicting },
    }),
    ...(task.dataSetId !== undefined && { dataSetId: task.dataSetId }),
  });
  await tellModelChanged(trx, model);
  const detail = { version, digest, task: task.id, dataSetId: task.dataSetId ?? '' };
  await context.record(trx, [{ actor: by, action: 'model.trained', subject: model, detail }]);
}

async function keepEvaluation(
  context: ModelsContext,
  trx: Db,
  taken: TakenTask,
  { kind: _kind, ...measured }: Measured,
): Promise<void> {
  const { model, version = 0, askedBy: by, dataSetId } = taken.task;
  const file = await findFile(trx, model, version);
  const id = context.ids();
  const now = context.clock.now();
  if (!file || !(await endTask(trx, taken, { state: 'done', now, evaluationId: id }))) return;
  const of = { id, model, version, digest: file.digest, by, ...(dataSetId !== undefined && { dataSetId }) };
  await context.record(trx, [await putEvaluation(context, trx, of, measured)]);
}
