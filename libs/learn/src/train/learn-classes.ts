import { setImmediate as breathe } from 'node:timers/promises';
import { ClassReader } from '../classes/class-reader.ts';
import type { WordClasses } from '../classes/word-classes.ts';
import { CLASSES_ALONE } from '../features/feature-spec.ts';
import { markedLinks } from '../features/marked-links.ts';
import { compactRows, spreadWeights } from '../linear/compact-rows.ts';
import { dropRare } from '../linear/drop-rare.ts';
import { RowsBuilder, type SparseRows } from '../linear/sparse-rows.ts';
import type { Example, Recipe } from './example.ts';
import { fitCompact, scoreRow } from './fit-weights.ts';
import { FOLDS, foldExamples } from './fold-examples.ts';
import { labelsOf } from './read-examples.ts';

/** Examples of one language, with the classes of its words. */
export interface ClassedExamples {
  readonly examples: readonly Example[];
  readonly classes: WordClasses;
}

/** How weights of classes are learnt. */
export interface ClassesRecipe extends Pick<Recipe, 'epochs' | 'seed' | 'leastAccounts'> {
  readonly label: string;
  /** Buckets are `2 ** bits`. */
  readonly bits: number;
  /** Inverse strength of the regularisation. */
  readonly cost: number;
}

/** Weights of classes, which are the same in all languages. */
export interface LearntClasses {
  readonly weights: Float64Array;
  readonly bias: number;
  /**
   * For each language, what each of its examples got while its fold was held out. An example of which only
   * hashes of words are kept has no classes: it gets what examples with its label get on average.
   */
  readonly heldOut: readonly Float64Array[];
}

const ROWS_A_TURN = 2_000;

/**
 * Learns from the examples of all languages at once what classes of words say: a phrase of one language teaches all others.
 * Folds are those of `trainTextModel`, so that scores of both are of texts that neither has seen.
 *
 * @throws LearnError `training-one-class`
 * @example
 * const how = { label: 'support', bits: 10, cost: 1, epochs: 5, seed: 1, leastAccounts: 3 };
 * (await learnClasses([], how)).heldOut // => []
 */
export async function learnClasses(
  languages: readonly ClassedExamples[],
  recipe: ClassesRecipe,
): Promise<LearntClasses> {
  const { bits, cost, epochs, seed, leastAccounts } = recipe;
  const { data: hashed, rows } = await readAll(languages, recipe);
  const nowhere = 2 ** bits;
  const rare = {
    groups: Int32Array.from(rows, ({ group }) => group),
    own: Uint8Array.from(rows, ({ own }) => (own ? 1 : 0)),
    least: leastAccounts,
  };
  const data = compactRows(dropRare(hashed, { ...rare, nowhere, mask: nowhere - 1 }), nowhere);
  const how = { features: { ...CLASSES_ALONE, bits }, cost, naiveBayes: 0, epochs, seed };
  const labels = Uint8Array.from(rows, ({ label }) => label);
  const costs = Float64Array.from(rows, (row) => row.cost);
  const fit = (isOf: (row: ReadRow) => boolean) => {
    const chosen = rows.flatMap((row, at) => (isOf(row) ? [at] : []));
    return fitCompact(data, how, { labels, costs, rows: Int32Array.from(chosen) });
  };
  const heldOut = languages.map(({ examples }) => new Float64Array(examples.length).fill(Number.NaN));
  for (let fold = 0; fold < FOLDS; fold++) {
    const fitted = fit((row) => row.fold !== fold);
    rows.forEach((row, at) => {
      const scores = heldOut[row.language];
      if (scores && row.fold === fold) scores[row.example] = scoreRow(data, at, fitted);
    });
    await breathe();
  }
  const { weights, bias } = fit(() => true);
  languages.forEach(({ examples }, at) => {
    fillUnread(heldOut[at] ?? new Float64Array(0), labelsOf(examples, recipe.label));
  });
  return { weights: spreadWeights(weights, data.places, nowhere), bias, heldOut };
}

/** An example that was read: where it stands, and what is known of it. */
interface ReadRow {
  readonly language: number;
  readonly example: number;
  readonly label: number;
  readonly cost: number;
  readonly fold: number;
  /** Number of its account among those of all languages. */
  readonly group: number;
  readonly own: boolean;
}

/** Rows of whole hashes, of all examples whose classes are known or whose words are there to be read. */
async function readAll(
  languages: readonly ClassedExamples[],
  { label, bits, seed }: ClassesRecipe,
): Promise<{ readonly data: SparseRows; readonly rows: readonly ReadRow[] }> {
  const builder = new RowsBuilder();
  const rows: ReadRow[] = [];
  let firstGroup = 0;
  for (const [language, { examples, classes }] of languages.entries()) {
    const labels = labelsOf(examples, label);
    const { foldOf, groups } = foldExamples(examples, { folds: FOLDS, seed, labels });
    const reader = new ClassReader(classes, bits);
    for (const [
      example,
      { text, marked, hashed, classes: kept, cost = 1, own = false },
    ] of examples.entries()) {
      if (hashed && !kept) continue;
      if (kept) builder.add({ buckets: kept, count: kept.length });
      else {
        reader.read(text, marked ?? markedLinks(text));
        builder.add({ buckets: reader.hashes, count: reader.count });
      }
      const group = firstGroup + (groups[example] ?? 0);
      const row = { language, example, label: labels[example] ?? 0, fold: foldOf[example] ?? 0 };
      rows.push({ ...row, cost, group, own });
      if (example % ROWS_A_TURN === 0) await breathe();
    }
    firstGroup += examples.length;
  }
  return { data: builder.rows(), rows };
}

/** An example without classes gets the mean of those with its label, which neither raises nor lowers it among them. */
function fillUnread(scores: Float64Array, labels: Uint8Array): void {
  for (const label of [0, 1]) {
    const read = scores.filter((score, at) => labels[at] === label && !Number.isNaN(score));
    const mean = read.reduce((sum, score) => sum + score, 0) / Math.max(1, read.length);
    scores.forEach((score, at) => {
      if (labels[at] === label && Number.isNaN(score)) scores[at] = mean;
    });
  }
}
