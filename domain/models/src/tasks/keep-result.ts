import type { ModelTraining } from '@breakwater/contracts/models';
import type { Work } from '@breakwater/storage';
import type { ModelsContext } from '../ports.ts';
import { putEvaluation } from '../registry/put-evaluation.ts';
import { readModelFile } from '../registry/read-model-file.ts';
import { titleOf } from '../registry/title-of.ts';
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
  await context.storage.work(async (work) => {
    if (result.kind === 'train') await keepVersion(context, work, taken, { job, result });
    else await keepEvaluation(context, work, taken, result);
  });
}

async function keepVersion(
  context: ModelsContext,
  work: Work,
  taken: TakenTask,
  { job, result }: { readonly job: LearnJob; readonly result: LearntVersion },
): Promise<void> {
  const { task, wish } = taken;
  const { model, askedBy: by } = task;
  const now = context.clock.now();
  const { digest, labels, header, card } = readModelFile(result.file);
  await putModel(work.db, model, (wish as ModelTraining).title ?? titleOf(card, model), now);
  await lockModel(work.db, model);
  const version = await nextVersion(work.db, model);
  if (!(await endTask(work.db, taken, { state: 'done', now, version }))) return;
  await insertVersion(work.db, {
    model,
    version,
    digest,
    file: result.file,
    mode: 'draft',
    source: 'trained',
    at: now,
    by,
    languages: header.languages,
    labels,
    card,
    figures: result.figures,
    ...(job.kind === 'train' && {
      recipe: job.recipe,
      figures: { ...result.figures, contradicting: job.contradicting },
    }),
    ...(task.dataSetId !== undefined && { dataSetId: task.dataSetId }),
  });
  work.emit('model.changed', { model });
  const detail = { version, digest, task: task.id, dataSetId: task.dataSetId ?? '' };
  work.record({ actor: by, action: 'model.trained', subject: model, detail });
}

async function keepEvaluation(
  context: ModelsContext,
  work: Work,
  taken: TakenTask,
  { kind: _kind, ...measured }: Measured,
): Promise<void> {
  const { model, version = 0, askedBy: by, dataSetId } = taken.task;
  const file = await findFile(work.db, model, version);
  const id = context.ids();
  const now = context.clock.now();
  if (!file || !(await endTask(work.db, taken, { state: 'done', now, evaluationId: id }))) return;
  const of = { id, model, version, digest: file.digest, by, ...(dataSetId !== undefined && { dataSetId }) };
  await putEvaluation(context, work, of, measured);
}
