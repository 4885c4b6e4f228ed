import type {
  ModelDataSet,
  ModelEvaluationRequest,
  ModelTask,
  ModelTraining,
} from '@breakwater/contracts/models';
import { isId } from '@breakwater/kernel';
import { LearnError, refuseContradictions } from '@breakwater/learn';
import { dataSetErased } from '../data/read-rows.ts';
import { DAY_MS, getDataSet } from '../data/store-data-set.ts';
import { getVersion } from '../get-version.ts';
import { ModelsError, taskNotFound } from '../models-error.ts';
import type { ModelsContext } from '../ports.ts';
import { isModelId } from '../registry/read-model-file.ts';
import { prolong } from '../store/data-sets.ts';
import { cancelTask as cancel, findTask, insertTask, type NewTask } from '../store/tasks.ts';

/**
 * Has a model trained from a data set; the training waits its turn, and a draft comes out.
 *
 * @throws ModelsError 404 `data-set-not-found`, 409 `data-set-erased`; LearnError `training-one-class`, `training-contradicts`
 */
export async function askForTraining(
  context: ModelsContext,
  training: ModelTraining,
  by: string,
): Promise<ModelTask> {
  if (!isModelId(training.model))
    throw new ModelsError('model-id-taken', 'A model cannot be called this: take another id.', 422);
  const set = await getDataSet(context, training.dataSetId);
  if (set.erased) throw dataSetErased();
  checkClasses(set, training);
  checkContradictions(set);
  const { model, dataSetId } = training;
  return ask(context, { kind: 'train', model, dataSetId, wish: training, by });
}

/**
 * Has a version evaluated: on the data set of its training by folds, on any other one as it is.
 *
 * @throws ModelsError 404 `model-version-not-found`, `data-set-not-found`, 409 `data-set-erased`
 */
export async function askForEvaluation(
  context: ModelsContext,
  { model, version }: { readonly model: string; readonly version: number },
  request: ModelEvaluationRequest,
  by: string,
): Promise<ModelTask> {
  const found = await getVersion(context, model, version);
  const dataSetId = request.dataSetId ?? found.dataSetId;
  if (dataSetId === undefined) {
    const message = 'This version was not trained here: name the data set to evaluate it on.';
    throw new ModelsError('data-set-not-found', message, 404);
  }
  if ((await getDataSet(context, dataSetId)).erased) throw dataSetErased();
  return ask(context, { kind: 'evaluate', model, version, dataSetId, wish: request, by });
}

function checkClasses(set: ModelDataSet, { labels, withHarmless = true }: ModelTraining): void {
  const known = Object.keys(set.perLabel);
  const missing = labels?.find((label) => !known.includes(label));
  const oneClass = known.length === 0 || (set.negatives === 0 && known.length === 1 && !withHarmless);
  if (missing === undefined && !oneClass) return;
  const what = missing === undefined ? 'texts of one class alone' : `no text with the label ${missing}`;
  const message = `The data set has ${what}: a model learns from texts with a label and from others without it.`;
  throw new LearnError('training-one-class', message);
}

/** What contradicts itself was left out already; where that is much, the rest of it is not to be trusted either. */
function checkContradictions({ notes: { contradictions } }: ModelDataSet): void {
  if (!contradictions) return;
  const { texts, of, examples } = contradictions;
  const names = examples.flatMap(({ rows, decisions }) =>
    decisions ? decisions.map((id) => `decision ${id}`) : rows.map(String),
  );
  let place = 0;
  refuseContradictions(
    { texts, of, share: texts / of, examples: examples.map(({ rows }) => rows.map(() => place++)) },
    (at) => names[at] ?? '',
  );
}

async function ask(context: ModelsContext, task: Omit<NewTask, 'id' | 'now'>): Promise<ModelTask> {
  const { storage, clock, ids, settings } = context;
  const [id, now] = [ids(), clock.now()];
  const { kind, model, version, dataSetId = '', by } = task;
  await storage.work(async (work) => {
    await insertTask(work.db, { ...task, id, now });
    await prolong(work.db, dataSetId, now + settings.keepDays * DAY_MS);
    const detail = { task: id, dataSetId, ...(version !== undefined && { version }) };
    const action = kind === 'train' ? 'model.training.asked' : 'model.evaluation.asked';
    work.record({ actor: by, action, subject: model, detail });
  });
  return getTask(context, id);
}

/** Throws ModelsError 404 `model-task-not-found`. */
export async function getTask({ storage, clock }: ModelsContext, id: string): Promise<ModelTask> {
  const task = isId(id) ? await findTask(storage.db, id, clock.now()) : undefined;
  if (!task) throw taskNotFound();
  return task;
}

/**
 * Cancels a task: nothing of it is kept. One that is under way ends within a second.
 *
 * @throws ModelsError 404 `model-task-not-found`, 409 `model-task-over`
 */
export async function cancelTask(context: ModelsContext, id: string, by: string): Promise<ModelTask> {
  const { storage, clock } = context;
  const { model, kind } = await getTask(context, id);
  await storage.work(async (work) => {
    if (!(await cancel(work.db, id, clock.now())))
      throw new ModelsError('model-task-over', 'This is over already.', 409);
    work.record({ actor: by, action: 'model.task.cancelled', subject: model, detail: { task: id, kind } });
  });
  return getTask(context, id);
}
