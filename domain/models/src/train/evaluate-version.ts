import type { EvaluationFigures } from '@breakwater/contracts/models';
import { encodeModel, type Recipe, readTextModel, type TextModel, trainTextModel } from '@breakwater/learn';
import { compareAlarms, compareRecall } from './compare-versions.ts';
import { decideEmbeddings } from './decide-embeddings.ts';
import { countAlarms, countTreatment, equalTreatment, hardNegatives } from './false-alarms.ts';
import { figuresOf } from './figures-of.ts';
import { type Judged, judgeAll } from './judge-all.ts';
import type { LearnData } from './learn-data.ts';
import type { HeldOutTexts, LearnControl, LearnJob, Measured, PreviousVersion } from './learn-job.ts';
import { measureAnswers } from './measure-answers.ts';
import { digestOf } from './remember-training.ts';
import { anyLabel, toExamples } from './to-examples.ts';
import { NOT_LEARNT, trainVersion } from './train-version.ts';
import type { Weighed } from './weigh-examples.ts';

/** Share of the rows, the latest, that a model trained on all earlier ones is held against. */
const LATER = 0.3;
const LEAST_LATER = 10;

/**
 * Measures a version. One that was trained from these rows is measured on folds that hold out whole accounts and their
 * near-duplicates; one that never saw them as it is.
 *
 * @throws LearnError as `readTextModel`
 */
export async function evaluateVersion(
  { data, file, recipe, previous, budget, embedded, known }: Extract<LearnJob, { kind: 'evaluate' }>,
  control: LearnControl = {},
): Promise<Measured> {
  const model = readTextModel(file);
  const names = model.header.labels.map(({ label }) => label);
  const texts = toExamples(data);
  const turn = async (done: number) => {
    control.signal?.throwIfAborted();
    await control.onProgress?.({ phase: 'evaluating', done, total: texts.length });
  };
  const asItIs = await judgeAll(model, texts, turn);
  const { judged, weighed } = recipe
    ? heldOutOf(model, asItIs, await learnAgain(learntOf(data, recipe), recipe, known, control))
    : { judged: asItIs, weighed: undefined };
  const labels = names.map((name) =>
    Uint8Array.from(texts, (_, row) => (data.rows[row]?.labels.includes(name) ? 1 : 0)),
  );
  const said = {
    texts,
    probabilities: anyLabel(judged.probabilities, texts.length),
    labels: Uint8Array.from(texts, (_, row) => (labels.some((list) => list[row] === 1) ? 1 : 0)),
  };
  const alarms = judged.likely.slice(data.rows.length);
  const later = recipe && (await laterOf(data, recipe, control));
  return {
    kind: 'evaluate',
    ...measureAnswers({ names, probabilities: judged.probabilities, labels }, texts.length),
    ...(later && { later }),
    hardNegatives: hardNegatives(countAlarms(data.harmless, alarms), budget),
    equalTreatment: equalTreatment(countTreatment(data.harmless, alarms)),
    reviewers: weighed?.reviewers ?? [],
    downWeighted: { texts: weighed?.doubted.size ?? 0, of: data.rows.length },
    ...(embedded && { embeddings: decideEmbeddings(embedded, said) }),
    ...(previous && { comparedWith: await compare(data, previous, { asItIs, judged, labels }) }),
  };
}

/** What a training of these texts finds out about each, from memory where the last one was that. */
async function learnAgain(
  data: LearnData,
  recipe: Recipe,
  known: HeldOutTexts | undefined,
  control: LearnControl,
): Promise<Omit<HeldOutTexts, 'of'>> {
  return known?.of === digestOf(data, recipe) ? known : trainVersion(data, recipe, control);
}

/** What each text got while it was held out; what was not learnt from at all is as the whole model says. */
function heldOutOf(
  model: TextModel,
  asItIs: Judged,
  { heldOut, weighed }: Omit<HeldOutTexts, 'of'>,
): { readonly judged: Judged; readonly weighed: Weighed } {
  const probabilities = asItIs.probabilities.map((list, at) =>
    list.map((probability, row) => {
      const held = heldOut[at]?.[row] ?? NOT_LEARNT;
      return held === NOT_LEARNT ? probability : held;
    }),
  );
  const { labels } = model.header;
  const likely = asItIs.likely.map((_, row) =>
    labels.some(({ thresholds }, at) => (probabilities[at]?.[row] ?? 0) >= thresholds.likely),
  );
  return { judged: { probabilities, likely }, weighed };
}

/** Without our harmless texts where the recipe says so. */
function learntOf(data: LearnData, { card }: Recipe): LearnData {
  return card.withHarmless === false ? { ...data, harmless: [] } : data;
}

/** Trained on what was earlier, held against what came later; undefined where rows have no times or are too few. */
async function laterOf(
  data: LearnData,
  recipe: Recipe,
  { signal }: LearnControl,
): Promise<EvaluationFigures | undefined> {
  const dated = data.rows
    .filter(({ at }) => at !== undefined)
    .sort((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1));
  const cut = Math.floor(dated.length * (1 - LATER));
  const [earlier, late] = [dated.slice(0, cut), dated.slice(cut)];
  const isPositive = Uint8Array.from(late, ({ labels }) =>
    labels.some((label) => recipe.labels.includes(label)) ? 1 : 0,
  );
  const positives = isPositive.reduce((sum, one) => sum + one, 0);
  if (positives < LEAST_LATER || late.length - positives < LEAST_LATER) return undefined;
  const enough = recipe.labels.every(
    (label) => earlier.filter(({ labels }) => labels.includes(label)).length >= 2 * LEAST_LATER,
  );
  if (!enough) return undefined;
  const { accounts: _none, ...plain } = recipe;
  const examples = toExamples({ ...learntOf(data, recipe), rows: earlier });
  const { model } = await trainTextModel(examples, plain, {
    ...(signal && { signal }),
    ...(data.classes && { wordClasses: data.classes }),
  });
  const judged = await judgeAll(readTextModel(encodeModel(model)), late);
  return figuresOf(anyLabel(judged.probabilities, late.length), isPositive);
}

/** On harmless texts both versions are asked as they are; on labelled ones the new one as it was held out. */
async function compare(
  { rows, harmless }: LearnData,
  previous: PreviousVersion,
  { asItIs, judged, labels }: { asItIs: Judged; judged: Judged; labels: readonly Uint8Array[] },
): Promise<NonNullable<Measured['comparedWith']>> {
  const before = await judgeAll(readTextModel(previous.file), [...rows, ...harmless]);
  const unseen = rows.flatMap((_, row) =>
    labels.some((list) => list[row] === 1) && previous.knew[row] !== true ? [row] : [],
  );
  const slices = [
    ...compareRecall('texts that the version before had not seen', unseen, {
      before: before.likely,
      after: judged.likely,
    }),
    ...compareAlarms(harmless, {
      before: before.likely.slice(rows.length),
      after: asItIs.likely.slice(rows.length),
    }),
  ];
  const regressions = slices.filter(({ regression }) => regression).map(({ slice }) => slice);
  return { version: previous.version, slices, regressions };
}
