import { FeatureReader } from '../features/feature-reader.ts';
import { markedLinks } from '../features/marked-links.ts';
import { LearnError } from '../learn-error.ts';
import { RowsBuilder, type SparseRows } from '../linear/sparse-rows.ts';
import type { Example, Recipe } from './example.ts';

/** Training is for what fits into memory; more is no better for a linear model. */
export const MOST_EXAMPLES = 500_000;
const LEAST_PER_CLASS = 20;

/**
 * Makes examples into rows.
 *
 * @throws LearnError `training-too-much`, `training-too-little`
 */
export async function readExamples(
  examples: readonly Example[],
  recipe: Recipe,
  onRow: (row: number) => void | Promise<void>,
): Promise<SparseRows> {
  if (examples.length > MOST_EXAMPLES) {
    throw new LearnError(
      'training-too-much',
      `There are ${examples.length} examples; ${MOST_EXAMPLES} are the most. Take a random part of them.`,
    );
  }
  if (examples.length < LEAST_PER_CLASS * 2) {
    throw new LearnError(
      'training-too-little',
      `There are ${examples.length} examples; training needs at least ${LEAST_PER_CLASS * 2}.`,
    );
  }
  const reader = new FeatureReader(recipe.features);
  const rows = new RowsBuilder();
  const mask = 2 ** recipe.features.bits - 1;
  for (const [row, { text, marked, hashed }] of examples.entries()) {
    if (hashed) {
      const buckets = foldBuckets(hashed, mask);
      rows.add({ buckets, count: buckets.length });
    } else {
      reader.read(text, marked ?? markedLinks(text));
      rows.add(reader);
    }
    await onRow(row);
  }
  return rows.rows();
}

/**
 * Which examples have a label, as 1 and 0.
 *
 * @throws LearnError `training-one-class`
 */
export function labelsOf(examples: readonly Example[], label: string): Uint8Array {
  const labels = Uint8Array.from(examples, (example) => (example.labels.includes(label) ? 1 : 0));
  const positives = labels.reduce((sum, one) => sum + one, 0);
  const fewer = Math.min(positives, labels.length - positives);
  if (fewer < LEAST_PER_CLASS) {
    throw new LearnError(
      'training-one-class',
      `Of ${labels.length} examples ${positives} have the label ${label}; both with it and without it there must be at least ${LEAST_PER_CLASS}.`,
    );
  }
  return labels;
}

/** Buckets of a finer hash in fewer buckets, each once. */
function foldBuckets(hashed: Uint32Array, mask: number): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(new Set(Array.from(hashed, (bucket) => bucket & mask)));
}
