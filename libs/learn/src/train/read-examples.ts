import { FeatureReader } from '../features/feature-reader.ts';
import { markedLinks } from '../features/marked-links.ts';
import { LearnError } from '../learn-error.ts';
import { RowsBuilder, type SparseRows } from '../linear/sparse-rows.ts';
import type { Example, Recipe } from './example.ts';

/** Training is for what fits into memory; more is no better for a linear model. */
export const MOST_EXAMPLES = 500_000;
const LEAST_PER_CLASS = 20;

/**
 * Refuses what is too little or too much to learn from, before anything is read.
 *
 * @throws LearnError `training-too-much`, `training-too-little`
 */
export function checkCount(examples: readonly Example[]): void {
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
}

/** Makes examples into rows of whole hashes. */
export async function readExamples(
  examples: readonly Pick<Example, 'text' | 'marked' | 'hashed'>[],
  { features }: Pick<Recipe, 'features'>,
  onRow: (row: number) => void | Promise<void>,
): Promise<SparseRows> {
  const reader = new FeatureReader(features);
  const rows = new RowsBuilder();
  for (const [row, { text, marked, hashed }] of examples.entries()) {
    if (hashed) rows.add({ buckets: hashed, count: hashed.length });
    else {
      reader.read(text, marked ?? markedLinks(text));
      rows.add({ buckets: reader.hashes, count: reader.count });
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
