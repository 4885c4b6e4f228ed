import type { ModelTraining, ModelVersion } from '@breakwater/contracts/models';
import { LearnError, type Recipe, sameTextKey } from '@breakwater/learn';
import { readDataRows, rowsToLearn } from '../data/read-rows.ts';
import { getDataSet } from '../data/store-data-set.ts';
import type { DataRow } from '../data-row.ts';
import { ANY_LANGUAGE, inLanguages } from '../in-languages.ts';
import { versionNotFound } from '../models-error.ts';
import type { HarmlessText, ModelsContext } from '../ports.ts';
import { findFile, findRecipe } from '../store/files.ts';
import type { TakenTask } from '../store/tasks.ts';
import { nextVersion, selectVersions } from '../store/versions.ts';
import type { LearnData } from '../train/learn-data.ts';
import type { LearnControl, LearnJob, PreviousVersion } from '../train/learn-job.ts';
import { recipeOf } from '../train/recipe-of.ts';
import { embedTexts } from './embed-texts.ts';

/** A label of fewer texts is not learnt unless it was asked for by name. */
const LEAST_TEXTS = 20;

/**
 * Everything that a thread needs to do a task; vectors of an endpoint among it, since a thread asks nobody.
 *
 * @throws the reason of `control.signal` when it is aborted
 */
export function makeJob(context: ModelsContext, taken: TakenTask, control: LearnControl): Promise<LearnJob> {
  return taken.task.kind === 'train' ? trainingJob(context, taken) : evaluationJob(context, taken, control);
}

async function trainingJob(context: ModelsContext, { task, wish }: TakenTask): Promise<LearnJob> {
  const { storage, settings } = context;
  const training = wish as ModelTraining;
  const rows = await rowsToLearn(context, training.dataSetId);
  const labels = training.labels ?? labelsToLearn(rows);
  if (labels.length === 0) {
    const message = `No label has ${LEAST_TEXTS} texts: decide on more, or put policies together under one label.`;
    throw new LearnError('training-too-little', message);
  }
  const { notes, rows: kept } = await getDataSet(context, training.dataSetId);
  const { texts, of } = notes.contradictions ?? { texts: 0, of: kept };
  const harmless =
    training.withHarmless === false ? [] : await harmlessBeside(context, rows, training.languages);
  const data = learnDataOf(context, { rows, harmless }, training.languages);
  const recipe = recipeOf(training, {
    labels,
    falseAlarmBudget: settings.falseAlarmBudget,
    version: await nextVersion(storage.db, task.model),
    made: {
      dataSetId: training.dataSetId,
      rows: rows.length,
      harmless: harmless.length,
      ...(data.classes && { classes: training.languages }),
    },
  });
  return { kind: 'train', data, recipe, contradicting: { texts, of } };
}

/** Texts are marked and lists of words read here: the thread that learns has neither banks nor files. */
function learnDataOf(
  { mark, wordClasses }: ModelsContext,
  { rows, harmless }: LearnData,
  languages: readonly string[] = [ANY_LANGUAGE],
): LearnData {
  const markedText = <T extends { readonly text: string }>(one: T) => ({ ...one, marked: mark(one.text) });
  const [language, ...others] = languages;
  const classes = language === undefined || others.length > 0 ? undefined : wordClasses?.(language);
  return { rows: rows.map(markedText), harmless: harmless.map(markedText), ...(classes && { classes }) };
}

function labelsToLearn(rows: readonly DataRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { labels } of rows) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].flatMap(([label, count]) => (count >= LEAST_TEXTS ? [label] : [])).sort();
}

/** Our harmless texts in the languages of a model, without those that somebody said something else of. */
async function harmlessBeside(
  context: ModelsContext,
  rows: readonly DataRow[],
  languages: readonly string[] = [ANY_LANGUAGE],
): Promise<HarmlessText[]> {
  const own = new Set(rows.map(({ text }) => sameTextKey(text)));
  return inLanguages(await context.harmless(), languages).filter(({ text }) => !own.has(sameTextKey(text)));
}

async function evaluationJob(
  context: ModelsContext,
  { task }: TakenTask,
  control: LearnControl,
): Promise<LearnJob> {
  const { storage, settings } = context;
  const { model, version = 0, dataSetId = '' } = task;
  const versions = await selectVersions(storage.db, model);
  const own = versions.find((one) => one.version === version);
  const file = await findFile(storage.db, model, version);
  if (!own || !file) throw versionNotFound();
  const rows = await rowsToLearn(context, dataSetId);
  const recipe = own.dataSetId === dataSetId ? await findRecipe(storage.db, model, version) : undefined;
  const previous = await previousOf(context, versions, own, rows);
  const harmless = await harmlessBeside(context, rows, own.languages);
  const { embeddings } = context;
  // Of a version that was not trained here nobody knows which harmless texts it has seen.
  const unseen = { rows, harmless: recipe ? harmless : [] };
  return {
    kind: 'evaluate',
    data: learnDataOf(context, { rows, harmless }, own.languages),
    file: file.file,
    ...(embeddings && { embedded: await embedTexts(embeddings, unseen, control) }),
    ...(recipe && { recipe: recipe as Recipe }),
    ...(previous && { previous }),
    budget: settings.falseAlarmBudget,
  };
}

/** What is live, or else the version before. */
async function previousOf(
  { storage }: ModelsContext,
  versions: readonly ModelVersion[],
  own: ModelVersion,
  rows: readonly DataRow[],
): Promise<PreviousVersion | undefined> {
  const others = versions.filter(({ version }) => version !== own.version);
  const previous =
    others.find(({ mode }) => mode === 'live') ?? others.find(({ version }) => version < own.version);
  const file = previous && (await findFile(storage.db, previous.model, previous.version));
  if (!previous || !file) return undefined;
  const known = previous.dataSetId === undefined ? [] : await readDataRows(storage.db, previous.dataSetId);
  const texts = new Set(known.map(({ text }) => text));
  return {
    version: previous.version,
    file: file.file,
    knew: rows.map(({ text }) => texts.has(text)),
  };
}
