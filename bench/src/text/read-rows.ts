import { type Example, FeatureReader, type Recipe, RowsBuilder, type SparseRows } from '@breakwater/learn';

/** Texts as models see them. */
export interface ReadRows {
  readonly data: SparseRows;
  /** The same as whole hashes, from which features of too few accounts are dropped. */
  readonly hashed: SparseRows;
  /** Rows with enough words for a judgement, as 1. */
  readonly judged: Uint8Array;
}

/** Makes texts into features, as training and judging do. */
export function readRows(
  texts: readonly Pick<Example, 'text' | 'marked'>[],
  { features, leastWords }: Pick<Recipe, 'features' | 'leastWords'>,
): ReadRows {
  const reader = new FeatureReader(features);
  const builder = new RowsBuilder();
  const hashes = new RowsBuilder();
  const judged = Uint8Array.from(texts, ({ text, marked }) => {
    reader.read(text, marked);
    builder.add(reader);
    hashes.add({ buckets: reader.hashes, count: reader.count });
    return reader.words >= leastWords ? 1 : 0;
  });
  return { data: builder.rows(), hashed: hashes.rows(), judged };
}
