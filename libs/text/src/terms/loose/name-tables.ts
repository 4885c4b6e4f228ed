import { Trie } from '../trie.ts';
import type { WordTable } from '../word-table.ts';
import { isMisspelt, misspeltSums, sumOf, sumOfText } from './misspelt.ts';
import { soundsOf } from './sounds.ts';
import { withoutVowels } from './vowels.ts';
import { WordIndex } from './word-index.ts';

const MOST_BOUNDS = 31;

/** What names are looked up by when they are written in disguise. */
export interface NameTables {
  /** Words letter by letter; patterns are word numbers. */
  readonly letters: Trie;
  /** Where the words of a name written as one begin, as bits: bit `n` for the letter `n`. */
  readonly bounds: ReadonlyMap<number, number>;
  /** Words by their sums: whole, with a letter lost, without vowels. */
  readonly misspelt: WordIndex;
  readonly sounds: ReadonlyMap<string, readonly number[]>;
  /** Other words that may sound like a word. */
  soundPeers(word: number): readonly number[];
  /** Whether a word is part of a name. */
  readonly parts: ReadonlySet<number>;
}

/** A name as word numbers, and as the one word that it is without spaces. */
export interface NameWords {
  readonly words: readonly number[];
  readonly joined: number | undefined;
}

export function compileNames(table: WordTable, names: readonly NameWords[]): NameTables {
  const parts = new Set(names.flatMap(({ words }) => words));
  const whole = new Set([...parts, ...names.flatMap(({ joined }) => joined ?? [])]);
  const letters = new Trie();
  for (const word of whole) letters.add(table.units(word), word);
  const sounds = gather([...parts], (word) => soundsOf(table.text(word)));
  return {
    letters,
    bounds: boundsOf(table, names),
    misspelt: new WordIndex(whole, (word) => miswrittenSums(table.text(word))),
    sounds,
    soundPeers: (word) => soundsOf(table.text(word)).flatMap((sound) => sounds.get(sound) ?? []),
    parts,
  };
}

/** The sums by which a miswritten word is found. */
function miswrittenSums(word: string): number[] {
  return [...new Set([...misspeltSums(word), ...withoutVowels(word).map(sumOfText)])];
}

/** Words of the table that are also a word of a name misspelt. */
export function nearNames(table: WordTable, { misspelt }: NameTables): number[] {
  const { lists } = misspelt;
  return Array.from({ length: table.size }, (_, word) => word).filter((word) => {
    const units = table.units(word);
    for (let at = misspelt.first(sumOf(units)); at >= 0 && (lists[at] ?? -1) >= 0; at++) {
      const name = lists[at] ?? -1;
      if (name !== word && isMisspelt(units, 0, units.length, table, name)) return true;
    }
    return false;
  });
}

function boundsOf(table: WordTable, names: readonly NameWords[]): Map<number, number> {
  const bounds = new Map<number, number>();
  for (const { words, joined } of names) {
    if (joined === undefined || words.every((word) => table.length(word) === 1)) continue;
    let bits = 0;
    let at = 0;
    for (const word of words) {
      if (at > 0 && at <= MOST_BOUNDS) bits |= 1 << at;
      at += table.length(word);
    }
    bounds.set(joined, (bounds.get(joined) ?? 0) | bits);
  }
  return bounds;
}

function gather<K>(words: readonly number[], keysOf: (word: number) => readonly K[]): Map<K, number[]> {
  const gathered = new Map<K, number[]>();
  for (const word of words) {
    for (const key of keysOf(word)) {
      const known = gathered.get(key);
      if (known) known.push(word);
      else gathered.set(key, [word]);
    }
  }
  return gathered;
}
