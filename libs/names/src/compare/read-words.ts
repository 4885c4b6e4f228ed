import type { NameToken } from '../name-token.ts';
import { splitName } from '../tokenize-name.ts';

/** Longer names are cut: no listed name has more, and a comparison must end in time whatever is pasted in. */
const MAX_UNITS = 400;
const MAX_WORDS = 24;

/** A word of a name and what stood before it. */
export interface NameWord {
  readonly token: NameToken;
  readonly afterComma: boolean;
  /** Written in brackets or after a slash: a branch, an acronym or another name. */
  readonly isAside: boolean;
}

export interface WordReading {
  readonly words: readonly NameWord[];
  readonly isTruncated: boolean;
}

const APOSTROPHES = /(?<=\p{L})['’‘`´ʼʻʽʾʿ′＇](?=\p{L})/gu;
/** `S.A.R.L.`, `A.B.C.`, `G.m.b.H.`, `J.-C.` without the hyphen: short pieces with a dot after each. */
const DOTTED = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}\p{M}*\.){2,}\p{L}?(?![\p{L}\p{M}])/gu;
/** `s/o` and `d/o` as papers write whose son or daughter somebody is. */
const RELATION = /(?<![\p{L}\p{M}])([sd])\s*\/\s*o(?![\p{L}\p{M}])\.?/giu;
const RELATIONS: Readonly<Record<string, string>> = { s: 'son', d: 'daughter' };
const POSSESSIVE = /(?<=\p{L})['’]s(?!\p{L})/giu;
/** Words with what is inside them (marks, joiners, tatweel, bidi controls), and the signs between words that say something. */
const PIECES = /(?:[\p{L}\p{M}\p{N}]|\u200c|\u200d|\u0640)+|[,،、;()[\]{}/|&+]/gu;
const MARKS: ReadonlyMap<string, 'comma' | 'opens' | 'closes' | 'slash' | 'and'> = new Map([
  [',', 'comma'],
  ['،', 'comma'],
  ['、', 'comma'],
  [';', 'comma'],
  ['(', 'opens'],
  ['[', 'opens'],
  ['{', 'opens'],
  [')', 'closes'],
  [']', 'closes'],
  ['}', 'closes'],
  ['/', 'slash'],
  ['|', 'slash'],
  ['&', 'and'],
  ['+', 'and'],
]);

/**
 * Words of a name in the order in which they stand: marks inside a word (`Qa'ida`) and dots of an abbreviation (`A.B.C.`)
 * do not split it, `&` is `and`.
 *
 * @example
 * ```ts
 * readWords("A.B.C. Qa'ida & Co").words.map(({ token }) => token.folded) // => ['abc', 'qaida', 'and', 'co']
 * ```
 */
export function readWords(text: string): WordReading {
  const words: NameWord[] = [];
  let afterComma = false;
  let depth = 0;
  for (const [piece] of plainText(text).matchAll(PIECES)) {
    const mark = MARKS.get(piece) ?? 'word';
    if (mark === 'word' || mark === 'and') {
      for (const token of splitName(mark === 'and' ? 'and' : piece)) {
        words.push({ token, afterComma, isAside: depth > 0 });
        afterComma = false;
      }
    }
    afterComma ||= mark === 'comma';
    depth = depthAfter(mark, depth, words.length > 0);
  }
  return {
    words: words.slice(0, MAX_WORDS),
    isTruncated: text.length > MAX_UNITS || words.length > MAX_WORDS,
  };
}

const plainText = (text: string) =>
  text
    .slice(0, MAX_UNITS)
    .normalize('NFKC')
    .replaceAll(RELATION, (_, letter: string) => ` ${RELATIONS[letter.toLowerCase()] ?? ''} `)
    .replaceAll(POSSESSIVE, '')
    .replaceAll(APOSTROPHES, '')
    .replaceAll(DOTTED, (letters) => letters.replaceAll('.', ''));

/** Brackets open and close an aside; what follows a slash stays one. */
function depthAfter(mark: string, depth: number, hasWords: boolean): number {
  if (mark === 'opens' || (mark === 'slash' && hasWords)) return depth + 1;
  return mark === 'closes' ? Math.max(0, depth - 1) : depth;
}
