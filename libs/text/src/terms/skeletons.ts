import type { Skeletons } from './bank.ts';
import { skeletonOf } from './leet.ts';
import { WordTable } from './word-table.ts';

/** Groups the words that may be evaded by their leet skeleton. */
export function compileSkeletons(words: WordTable, evaded: ReadonlySet<number>): Skeletons {
  const table = new WordTable();
  const next = new Int32Array(words.size).fill(-1);
  const heads: number[] = [];
  for (const word of evaded) {
    const skeleton = table.add(skeletonOf(words.text(word)));
    next[word] = heads[skeleton] ?? -1;
    heads[skeleton] = word;
  }
  return { table, first: Int32Array.from(heads), next };
}
