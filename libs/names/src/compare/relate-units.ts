import type { NameToken } from '../name-token.ts';
import { tokenSimilarity } from '../token-similarity.ts';
import { splitName } from '../tokenize-name.ts';
import { editDistance } from './edit-distance.ts';
import type { NameUnit } from './name-unit.ts';
import { wordSet } from './word-list.ts';

/** Most letters that may differ in a word of the same name; three make another name. */
const MAX_EDITS = 2;
/** `tokenSimilarity` from which two spellings are one name romanised twice. */
const VARIANT = 0.93;
/** Letters of a shorter word of an organisation stand for words: another letter is another organisation. */
const ACRONYM_LENGTH = 3;
/** Longest word of an organisation in which one letter may differ and not two: `Nada` is no `Qaida`. */
const SHORT_WORD = 5;
/** Arabic script writes few vowels, so a letter that differs is a consonant that differs. */
const MAX_ARABIC_EDITS = 1;
/** A shorter word is spelt right or is another. */
const LEAST_LETTERS = 2;
/** From this length on one vowel more, less or other is often a way to write the word (`Qaeda`, `Qaida`). */
const LEAST_VOWELLED = 4;
const VOWEL_SHARE = 0.5;
/** Scripts whose letters are syllables or words: one that differs is as much as two letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Between two scripts other names stay below .5, so less is enough. */
const CROSS_VARIANT = 0.88;
const CROSS_SIMILAR = 0.7;
/** Of a short word of an organisation every consonant has to be heard. */
const CROSS_SHORT = 0.91;
/** A likeness of .7 counts as one and a half letters of five. */
const CROSS_EDITS = 5;
const CROSS_LETTERS = 5;

const MAX_OTHER_LETTERS = 4;

export interface UnitRelation {
  readonly relation: 'same' | 'variant' | 'similar' | 'initial';
  /** Letters that differ, 0 to 2, less where they sound alike. */
  readonly edits: number;
  /** Letters that differ as a share of the shorter word. */
  readonly editShare: number;
}

const SAME: UnitRelation = { relation: 'same', edits: 0, editShare: 0 };
const VARIED: UnitRelation = { relation: 'variant', edits: 0, editShare: 0 };
const ONE_SIGN: UnitRelation = { relation: 'similar', edits: 1, editShare: 0 };
const INITIAL: UnitRelation = { relation: 'initial', edits: 0, editShare: 0 };

export const isSame = (a: NameUnit, b: NameUnit): boolean =>
  a.token.spelling === b.token.spelling && a.compound === b.compound && a.sense === b.sense;

/** How two parts can be the same one, or undefined where they cannot. Symmetric. */
export function relateUnits(a: NameUnit, b: NameUnit): UnitRelation | undefined {
  if (isSame(a, b)) return SAME;
  if (a.sense !== '' && a.sense === b.sense) return VARIED;
  if (a.role === 'initial' || b.role === 'initial') return relateInitial(a, b);
  if (a.compound !== b.compound) return relateAcrossCompounds(a, b);
  if (haveLittleInCommon(a, b)) return undefined;
  const similarity = tokenSimilarity(a.token, b.token);
  if (similarity >= VARIANT) return VARIED;
  if (a.token.script !== b.token.script) return relateAcrossScripts(a, b, similarity);
  if (a.role === 'number' || b.role === 'number') return relateNumbers(a, b);
  if (a.isEstablished && b.isEstablished) return undefined;
  const length = a.role === 'word' || b.role === 'word' ? shorterOf(a, b) : Number.POSITIVE_INFINITY;
  if (length < ACRONYM_LENGTH) return undefined;
  const isStrict =
    (length <= SHORT_WORD && a.token.skeleton !== b.token.skeleton) ||
    a.role === 'nisba' ||
    b.role === 'nisba' ||
    a.compound !== '';
  return relateSpelling(a.token, b.token, isStrict ? 1 : MAX_EDITS, similarity);
}

const shorterOf = (a: NameUnit, b: NameUnit) => Math.min(a.surface.length, b.surface.length);

/** Numbers of a series: one sign more or less is as easily mistyped as a letter (`2004-1`, `2005-1`, `Fund X`, `Fund XI`). */
function relateNumbers(a: NameUnit, b: NameUnit): UnitRelation | undefined {
  if (a.role !== b.role || editDistance(a.token.spelling, b.token.spelling, 1) > 1) return undefined;
  return ONE_SIGN;
}

/** A spelling variant changes four of a to z at most; the test spares most pairs of words the dear comparison. */
function haveLittleInCommon(a: NameUnit, b: NameUnit): boolean {
  if (a.letters === 0 || b.letters === 0 || (a.isEstablished && b.isEstablished)) return false;
  if (a.token.script !== b.token.script) return false;
  let differing = a.letters ^ b.letters;
  let count = 0;
  while (differing !== 0) {
    differing &= differing - 1;
    count += 1;
  }
  return count > MAX_OTHER_LETTERS;
}

/** A short word of an organisation is an acronym for all we know: what sounds a little like it is another one. */
const isShortWord = (a: NameUnit, b: NameUnit) =>
  (a.role === 'word' || b.role === 'word') &&
  shorterOf(a, b) <= SHORT_WORD &&
  Math.max(a.surface.length, b.surface.length) <= SHORT_WORD + 1;

/** A letter stands for a name that begins with it; nothing else. */
function relateInitial(a: NameUnit, b: NameUnit): UnitRelation | undefined {
  if (a.role === 'initial' && b.role === 'initial') return undefined;
  return a.surface.charAt(0) === b.surface.charAt(0) ? INITIAL : undefined;
}

/** `Abdullah Rahman` for `Abdur Rahman` happens, as does `Habib` for `Habibullah`: one name, differently complete. */
function relateAcrossCompounds(a: NameUnit, b: NameUnit): UnitRelation | undefined {
  const [whole, plain] = a.compound === '' ? [b, a] : [a, b];
  if (whole.compound === 'abd' && plain.compound === '' && isKnownHead(whole, plain)) return ONE_SIGN;
  if (a.token.script !== b.token.script) {
    const [left, right] = [wholeToken(a), wholeToken(b)];
    return left && right && relateAcrossScripts(a, b, tokenSimilarity(left, right));
  }
  const left = surfaceToken(a);
  const right = surfaceToken(b);
  const similarity = tokenSimilarity(left, right);
  if (a.compound !== '' && b.compound !== '') return relateSpelling(left, right, 1, similarity);
  return similarity >= VARIANT ? VARIED : relateSpelling(left, right, MAX_EDITS, similarity);
}

/** `Abdul Mohammad` and `Abdul Khudai` do not shorten so: their heads are everybody's second names. */
const LEAST_SERVED = 0.5;
const NOT_SERVED = wordSet('khuda khudai khoday jan agha');

/** `Hamid` for `Abdul Hamid`: what the servant serves is itself used as a name. */
const isKnownHead = (whole: NameUnit, plain: NameUnit) =>
  whole.isEstablished &&
  whole.weight > LEAST_SERVED &&
  !NOT_SERVED.has(whole.token.spelling) &&
  plain.token.spelling.length > 3 &&
  (whole.token.spelling === plain.token.spelling || tokenSimilarity(whole.token, plain.token) >= VARIANT);

const NOT_LETTERS = /[^\p{L}\p{M}]/gu;

/** All words of a part as one, in their own script; undefined where they are written in several. */
export function wholeToken({ text, token }: NameUnit): NameToken | undefined {
  const [first = token, second] = splitName(text.replaceAll(NOT_LETTERS, ''));
  return second === undefined ? first : undefined;
}

/** Latin letters of another script are read as letters, and no longer as its own. */
const surfaceToken = (unit: NameUnit): NameToken => ({
  ...unit.token,
  script: unit.token.script === 'latin' || unit.token.script === 'arabic' ? unit.token.script : 'other',
  folded: unit.surface,
  spelling: unit.surface,
  roman: unit.surface,
});

/** Two scripts have no letters in common to count; what is heard alike stands for them. */
function relateAcrossScripts(a: NameUnit, b: NameUnit, similarity: number): UnitRelation | undefined {
  if (isShortWord(a, b)) return similarity >= CROSS_SHORT ? VARIED : undefined;
  if (similarity >= CROSS_VARIANT) return VARIED;
  if (similarity < CROSS_SIMILAR) return undefined;
  const edits = (1 - similarity) * CROSS_EDITS;
  return { relation: 'similar', edits, editShare: edits / CROSS_LETTERS };
}

/** Letters that differ, fewer where the words still sound alike: `Qaeda` and `Qaida` are nearer than `Starkey` and `Starmer`. */
function relateSpelling(
  a: NameToken,
  b: NameToken,
  most: number,
  similarity: number,
): UnitRelation | undefined {
  if (a.script !== b.script) return undefined;
  const limit = a.script === 'arabic' ? MAX_ARABIC_EDITS : most;
  const shorter = Math.min(a.spelling.length, b.spelling.length);
  if (shorter < LEAST_LETTERS || Math.abs(a.spelling.length - b.spelling.length) > limit) return undefined;
  const distance = editDistance(a.spelling, b.spelling, limit);
  const edits = a.script === 'other' && DENSE.test(a.spelling) ? distance * 2 : distance;
  if (edits > limit || edits >= shorter) return undefined;
  const isVowel = edits === 1 && shorter >= LEAST_VOWELLED && a.skeleton === b.skeleton;
  const heard = edits * (1 - similarity / 2) * (isVowel ? VOWEL_SHARE : 1);
  return { relation: 'similar', edits: heard, editShare: heard / shorter };
}
