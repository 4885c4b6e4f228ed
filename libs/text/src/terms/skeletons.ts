import type { Skeletons } from './bank.ts';
import { writeSkeleton } from './leet.ts';
import { WordTable } from './word-table.ts';

/** Groups words that may be evaded, each named once, by their leet skeleton. */
export function compileSkeletons(words: WordTable, evaded: Int32Array): Skeletons {
  const table = new WordTable();
  const next = new Int32Array(words.size).fill(-1);
  const heads: number[] = [];
  let target = new Uint16Array(1 << 6);
  for (const word of evaded) {
    const units = words.units(word);
    if (units.length > target.length) target = new Uint16Array(units.length * 2);
    const skeleton = table.addUnits(target, writeSkeleton(units, 0, units.length, target));
    next[word] = heads[skeleton] ?? -1;
    heads[skeleton] = word;
  }
  return { table, first: Int32Array.from(heads), next };
}
