import { type Example, FeatureReader, type Recipe, RowsBuilder, type SparseRows } from '@breakwater/learn';

/** Texts as models see them. */
export interface ReadRows {
  readonly data: SparseRows;
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
  const judged = Uint8Array.from(texts, ({ text, marked }) => {
    reader.read(text, marked);
    builder.add(reader);
    return reader.words >= leastWords ? 1 : 0;
  });
  return { data: builder.rows(), judged };
}
