import { IDENTITY_TERMS, NOT_IDENTITY } from './identity-words.ts';

/** What a word says of somebody. */
export type IdentityKind = keyof typeof IDENTITY_TERMS;

/** A word of a text that says what somebody is. */
export interface IdentityWord {
  readonly word: string;
  readonly kind: IdentityKind;
}

const ALIKE: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ې: 'ي',
  ك: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ھ: 'ه',
  ؤ: 'و',
  ı: 'i',
  ß: 'ss',
};
/** Accents, vowel signs of Arabic, its filler and joiners: what people write or leave out. */
const DROPPED = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200c\u200d]/gu;
const ARABIC = /^\p{Script=Arabic}/u;
/** `\b`, `\w` and their like in a pattern are no letters of the word behind them. */
const PATTERN_ESCAPE = /\\[A-Za-z]/g;
/** What may stand between the words of a name in a pattern: a space or what stands for one, and nothing that makes it another. */
const GAP = /^(?:[ _-]|\[[ _-]+\])[+*?]?$/;
const ADDRESS = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s]*)?$/u;

const KINDS = new Map(
  Object.entries(IDENTITY_TERMS).flatMap(([kind, words]) =>
    words.map((word) => [plain(word), kind as IdentityKind] as const),
  ),
);
const EXCEPTIONS = NOT_IDENTITY.map(wordsOf).sort((a, b) => b.length - a.length);

/**
 * The first word of a text that names a religion, an ethnicity or a nationality; undefined where there is none. Names in which
 * such a word stands for something else, and addresses of the web, have none. In a `pattern` a name counts where all of it
 * is asked for, one word after the other, and an address is none: there `.`, `|`, `?` and `(` leave words of it out.
 *
 * @example
 * identityWordIn('all Muslims') // => { word: 'muslims', kind: 'religion' }
 * identityWordIn('Islamic State') // => undefined
 * identityWordIn('لاہور کے مسلمان')?.kind // => 'religion'
 * identityWordIn('muslim brotherhood', { pattern: true }) // => undefined
 * identityWordIn('muslim( brotherhood)?', { pattern: true })?.word // => 'muslim'
 */
export function identityWordIn(text: string, { pattern = false } = {}): IdentityWord | undefined {
  if (!pattern && ADDRESS.test(text) && !text.includes('\\')) return undefined;
  return [text, text.replace(PATTERN_ESCAPE, ' ')]
    .flatMap((one) => withoutExceptions(one, pattern))
    .map(identityOf)
    .find((found) => found !== undefined);
}

function identityOf(word: string): IdentityWord | undefined {
  for (const form of formsOf(word)) {
    const kind = KINDS.get(form);
    if (kind !== undefined) return { word, kind };
  }
  return undefined;
}

/** Arabic writes "and", "the" and "and the" into the word. */
function formsOf(word: string): readonly string[] {
  if (!ARABIC.test(word)) return [word];
  const bare = word.replace(/^و(?=ال)/u, '');
  return [word, bare.replace(/^ال/u, ''), word.replace(/^لل/u, ''), word.replace(/^و/u, '')];
}

function withoutExceptions(text: string, pattern: boolean): readonly string[] {
  const words = wordsOf(text);
  const gaps = gapsOf(text);
  const isNext = (place: number): boolean => !pattern || GAP.test(gaps[place] ?? '');
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const exception = EXCEPTIONS.find((phrase) =>
      phrase.every(
        (word, offset) => words[at + offset] === word && (offset === 0 || isNext(at + offset - 1)),
      ),
    );
    if (exception === undefined) kept.push(words[at] ?? '');
    at += exception?.length ?? 1;
  }
  return kept;
}

function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What stands between its words. */
function gapsOf(text: string): readonly string[] {
  return plain(text).match(/(?<=[\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+(?=[\p{L}\p{M}\p{N}])/gu) ?? [];
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .normalize('NFC')
    .replace(/[أإآٱىیئېكةہۂھؤıß]/gu, (letter) => ALIKE[letter] ?? letter);
}
