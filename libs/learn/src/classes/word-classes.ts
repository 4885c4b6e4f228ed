import { isDeityWord, isIdentityWord, TokenReader } from '@breakwater/text';
import { LearnError } from '../learn-error.ts';
import { beginningKey, firstKey, keyOf, MOST_WORDS_OF_ENTRY, stemKey, stemOf } from './word-keys.ts';

/** Words by class, as hashes: which words of a language mean about the same (`join`, `enlist`, `sign up`). */
export interface WordClasses {
  /** Names of the classes; a word is of the class with its number. */
  readonly names: readonly string[];
  /** Whether words are also known without the particles that Arabic writes together with them. */
  readonly stems: boolean;
  /** Hash of each word, of words that stand together, or of how words begin; rising. */
  readonly keys: Uint32Array;
  /** Class of each key. */
  readonly classes: Uint8Array;
}

/** In place of a class: entries of several words begin with this one. */
export const MORE_FOLLOW = 255;
const MOST_CLASSES = MORE_FOLLOW;
/** Letters of the beginning of a word that stands alone. */
export const LEAST_BEGINNING = 3;

/**
 * Makes lists of words into a table. An entry is one to four words; `donat*` stands for all words that begin so, and so does
 * the last of several. A word that stands in several classes counts for the first one.
 *
 * @param lists words of one language, by class
 * @throws LearnError `word-classes-unusable` for an entry that is empty, too long, or names a faith, a people or a nation
 * @example
 * const { names, keys } = compileClasses({ join: ['enlist', 'enrol'], give: ['donat*'] });
 * names // => ['join', 'give']
 * keys.length // => 3
 * compileClasses({ join: ['Muslim'] }) // => throws word-classes-unusable
 */
export function compileClasses(
  lists: Readonly<Record<string, readonly string[]>>,
  { stems = false }: { readonly stems?: boolean } = {},
): WordClasses {
  const names = Object.keys(lists);
  if (names.length > MOST_CLASSES) throw unusable(`there are ${names.length} classes`);
  const tokens = new TokenReader();
  const entries = names.flatMap((name, at) =>
    (lists[name] ?? []).map((entry) => readEntry(tokens, { name, at, entry, stems })),
  );
  const known = new Map<number, number>();
  // What is written out goes before what is only the stem of another word.
  for (const [key, at] of [
    ...entries.flatMap(({ keys }) => keys),
    ...entries.flatMap(({ later }) => later),
  ]) {
    if (!known.has(key)) known.set(key, at);
  }
  const rising = [...known].sort(([one], [other]) => one - other);
  return {
    names,
    stems,
    keys: Uint32Array.from(rising, ([key]) => key),
    classes: Uint8Array.from(rising, ([, at]) => at),
  };
}

type Keys = readonly (readonly [key: number, at: number])[];

/** Keys of an entry, and those that count where nothing else has them. */
function readEntry(
  tokens: TokenReader,
  { name, at, entry, stems }: { name: string; at: number; entry: string; stems: boolean },
): { readonly keys: Keys; readonly later: Keys } {
  const begins = entry.endsWith('*');
  tokens.read(begins ? entry.slice(0, -1) : entry);
  checkEntry(tokens, `${name}: ${entry}`, begins);
  const { count } = tokens;
  const whole = (begins ? beginningKey : keyOf)(tokens, 0, count);
  const hasStem = stems && !begins && count === 1;
  return {
    keys:
      count > 1
        ? [
            [whole, at],
            [firstKey(tokens, 0), MORE_FOLLOW],
          ]
        : [[whole, at]],
    later: hasStem ? [[stemKey(stemOf(tokens, 0)), at]] : [],
  };
}

function checkEntry(tokens: TokenReader, entry: string, begins: boolean): void {
  const { count, starts, ends, hashes } = tokens;
  if (count === 0 || count > MOST_WORDS_OF_ENTRY) throw unusable(`“${entry}” has ${count} words`);
  if (begins && count === 1 && (ends[0] ?? 0) - (starts[0] ?? 0) < LEAST_BEGINNING)
    throw unusable(`“${entry}” is no beginning of words`);
  for (let token = 0; token < count; token++) {
    const hash = hashes[token] ?? 0;
    if (isIdentityWord(hash) || isDeityWord(hash)) throw unusable(`“${entry}” says who somebody is`);
  }
}

function unusable(why: string): LearnError {
  return new LearnError('word-classes-unusable', `The classes of words cannot be used: ${why}.`);
}
