import { Scan } from '../normalize/scan.ts';
import { CLASS_MASK, SEPARATOR, UPPER } from '../normalize/tables.ts';
import { TokenScan } from '../token-scan.ts';
import {
  AFFIX,
  type Bank,
  COMMON,
  type CompiledTerm,
  FUNCTION,
  LETTER_NAME,
  type LetterName,
  MIN_JOINED_TERM,
  NEAR_NAME,
  type NearPhrases,
  type Phrase,
  WHOLE,
} from './bank.ts';
import { ARABIC_FUNCTION_WORDS, COMMON_WORDS, HANDLE_AFFIXES } from './common-words.ts';
import { VIA_CLITIC, VIA_JOINED, VIA_SEGMENTED } from './evasion.ts';
import { HASH_SEED, hashRange, hashUnit } from './hash.ts';
import { HashSet } from './hash-set.ts';
import { brokenPlural, MIN_INFLECTED } from './inflections.ts';
import { joinedNames } from './letter-names.ts';
import { letterNamesOf } from './letter-names-of.ts';
import { compileNames, type NameWords, nearNames } from './loose/name-tables.ts';
import { NumberSet } from './number-set.ts';
import { MIN_INITIALS } from './read-named-letters.ts';
import { compileSkeletons } from './skeletons.ts';
import { TERM_POSITIONS, type Term, TermError, type TermErrorCode } from './term.ts';
import { areInitials, evadesByDefault, isOrdinaryWord, wantsCase } from './term-defaults.ts';
import { ROOT, Trie } from './trie.ts';
import { WordTable } from './word-table.ts';

const MAX_TERM_UNITS = 500;
const MAX_JOINED_UNITS = 48;
const DEFAULT_WINDOW = 8;

const EVERYDAY: ReadonlyArray<readonly [words: readonly string[], trait: number]> = [
  [COMMON_WORDS, COMMON],
  [HANDLE_AFFIXES, AFFIX],
  [ARABIC_FUNCTION_WORDS, FUNCTION],
];

interface Pattern {
  readonly term: number;
  readonly via: number;
}

/** Reads terms into the tables of a bank. */
export function compileBank(terms: readonly Term[]): Bank {
  const words = new WordTable();
  const phrases = new Trie();
  const fragments = new Trie();
  const patterns: Pattern[] = [];
  const evaded = new NumberSet();
  const whole = new NumberSet();
  const parts = new NumberSet();
  const reader = createWordReader();
  const names: NameWords[] = [];
  let hasFragments = false;
  const initials = new Map<number, Set<number>>();

  const addOneWord = (text: string): number | undefined => {
    const [word, ...more] = reader.read(text).words;
    return word === undefined || more.length > 0 ? undefined : words.add(word);
  };

  const addPhrase = (numbers: readonly number[], term: number, via: number, evasion: boolean): void => {
    phrases.add(numbers, patterns.length);
    patterns.push({ term, via });
    if (numbers.length === 1 && (via & VIA_JOINED) === 0) for (const word of numbers) whole.add(word);
    for (const word of numbers) parts.add(word);
    if (evasion) for (const word of numbers) evaded.add(word);
  };

  const phrasesOf = nearPhrasesOf(reader, words);

  const addPlural = (term: Term, index: number, numbers: readonly number[], written: string): void => {
    if (numbers.length > 1 || term.form === 'exact' || term.requireNear?.length) return;
    const plural = brokenPlural(written);
    if (plural !== undefined) addPhrase([words.add(plural)], index, VIA_CLITIC, false);
  };

  const addInitials = (term: Term, written: string): void => {
    if (!areInitials(term) || written.length < MIN_INITIALS) return;
    for (const name of joinedNames(written)) {
      const word = addOneWord(name);
      if (word === undefined) continue;
      // Letters of some languages share a name, and so do initials that are parted by them alone.
      initials.set(word, (initials.get(word) ?? new Set()).add(words.add(written)));
    }
  };

  const addWritten = (term: Term, index: number, read: ReadTerm, evasion: boolean): void => {
    const numbers = read.words.map((word) => words.add(word));
    addPhrase(numbers, index, 0, evasion);
    const written = read.words.join('');
    const canJoin = numbers.length > 1 && written.length <= MAX_JOINED_UNITS && (evasion || term.marks);
    const joined = canJoin ? words.add(written) : undefined;
    if (joined !== undefined) addPhrase([joined], index, VIA_SEGMENTED | (evasion ? 0 : VIA_JOINED), evasion);
    if (term.marks) names.push({ words: numbers, joined });
    addPlural(term, index, numbers, written);
    addInitials(term, written);
  };

  const compiled = terms.map((term, index) => {
    const read = reader.read(term.text);
    checkTerm(term, read.words.length);
    const evasion = term.evasion ?? evadesByDefault(term);
    if (term.boundary === 'none') {
      hasFragments = true;
      fragments.add(read.units, patterns.length);
      patterns.push({ term: index, via: 0 });
    } else addWritten(term, index, read, evasion);
    return compileTerm(term, evasion, read, (list) => phrasesOf(term, list));
  });

  const everyday = everydayWords().map(([word, trait]) => [words.add(word), trait] as const);
  const letterNames = initials.size > 0 ? letterNamesOf(addOneWord) : new Map<number, LetterName>();
  const wordTraits = new Uint8Array(words.size);
  for (const [word, trait] of everyday) wordTraits[word] = (wordTraits[word] ?? 0) | trait;
  // A short everyday word stays one beside terms that are run together, even if it is a term (IS).
  for (const word of whole.values) {
    wordTraits[word] = words.length(word) < MIN_JOINED_TERM ? (wordTraits[word] ?? 0) | WHOLE : WHOLE;
  }
  for (const word of [...letterNames.keys(), ...initials.keys()])
    wordTraits[word] = (wordTraits[word] ?? 0) | LETTER_NAME;
  const tables = names.length > 0 ? compileNames(words, names) : undefined;
  if (tables)
    for (const word of nearNames(words, tables)) wordTraits[word] = (wordTraits[word] ?? 0) | NEAR_NAME;
  return {
    terms: compiled,
    words,
    phrases,
    beginnings: beginningsOf(words, parts.values),
    stems: stemsOf(words, parts.values),
    firstStates: Int32Array.from({ length: words.size }, (_, word) => phrases.step(ROOT, word)),
    wordTraits,
    patternTerms: Int32Array.from(patterns, ({ term }) => term),
    patternVias: Int32Array.from(patterns, ({ via }) => via),
    skeletons: compileSkeletons(words, evaded.values),
    names: tables,
    letterNames,
    initials,
    fragments: hasFragments ? fragments : undefined,
    hasDigitTerms: compiled.some(({ digits }) => digits),
    longestWord: longestOf(words),
  };
}

/** Throws for the term for which `compileBank` would, and compiles nothing. */
export function checkTerms(terms: readonly Term[]): void {
  const reader = createWordReader();
  const readNear = nearPhrasesOf(reader, new WordTable());
  for (const term of terms) {
    checkTerm(term, reader.read(term.text).words.length);
    readNear(term, term.requireNear);
    readNear(term, term.excludeNear);
  }
}

let everydayRead: ReadonlyArray<readonly [word: string, trait: number]> | undefined;

/** Read once: a bank of a few terms would take longer over these than over its own. */
function everydayWords(): ReadonlyArray<readonly [word: string, trait: number]> {
  if (everydayRead) return everydayRead;
  const reader = createWordReader();
  everydayRead = EVERYDAY.flatMap(([list, trait]) =>
    list.flatMap((text) => reader.read(text).words.map((word) => [word, trait] as const)),
  );
  return everydayRead;
}

function checkTerm(term: Term, words: number): void {
  if (words === 0) throw refusal('term-empty', term, 'has no letter or digit to match; give it a text');
  if (term.text.length > MAX_TERM_UNITS) {
    throw refusal('term-too-long', term, `is longer than ${MAX_TERM_UNITS} UTF-16 units; shorten it`);
  }
  if (term.window !== undefined && !(Number.isSafeInteger(term.window) && term.window >= 1)) {
    throw refusal('term-window-invalid', term, 'needs a window of 1 or more whole tokens');
  }
  if (term.positions?.length === 0) {
    throw refusal('term-positions-empty', term, 'has an empty list of positions; name one or leave it out');
  }
}

function refusal(code: TermErrorCode, term: Term, trouble: string): TermError {
  return new TermError(code, term.id, `Term ${term.id} ${trouble}.`);
}

function compileTerm(
  term: Term,
  evasion: boolean,
  { words, capitals }: ReadTerm,
  phrasesOf: (list?: readonly string[]) => NearPhrases,
): CompiledTerm {
  const positions = term.positions ?? TERM_POSITIONS;
  const exactCase = wantsCase(term);
  return {
    id: term.id,
    text: term.text,
    positions: positions.reduce((bits, position) => bits | (1 << TERM_POSITIONS.indexOf(position)), 0),
    exactCase,
    acronym: exactCase && capitals.every((capital) => capital),
    exactForm: term.form === 'exact',
    initials: areInitials(term),
    isOrdinaryWord: isOrdinaryWord(term),
    evasion,
    segments: term.evasion !== false,
    digits: term.digits ?? false,
    clitics: term.clitics ?? true,
    ...sizeOf(words),
    marks: term.marks ?? false,
    capitals,
    requireNear: phrasesOf(term.requireNear),
    excludeNear: phrasesOf(term.excludeNear),
    window: term.window ?? DEFAULT_WINDOW,
  };
}

const MARK = /\p{M}/gu;
const ARTICLE = /^ال/u;
const LONG_NAME = 7;
const LONG_WORD = 8;
/** Letters of a script whose vowels are marks. */
const LONG_WORD_OF_MARKED = 6;

function sizeOf(words: readonly string[]): Pick<CompiledTerm, 'words' | 'letters' | 'isLong' | 'isLongWord'> {
  const written = words.join('');
  const letters = written.replace(MARK, '').length;
  const least = letters < written.length ? LONG_WORD_OF_MARKED : LONG_WORD;
  const isLongWord = letters - (ARTICLE.test(written) ? 2 : 0) >= least;
  return {
    words: words.length,
    letters,
    isLongWord,
    isLong: words.length > 1 ? letters >= LONG_NAME : isLongWord,
  };
}

interface ReadTerm {
  readonly words: readonly string[];
  /** Normalised units from the first word to the last, with what stands between them. */
  readonly units: Uint16Array;
  readonly capitals: readonly boolean[];
}

function createWordReader(): { read(text: string): ReadTerm } {
  const scan = new Scan();
  const tokens = new TokenScan();
  return {
    read(text) {
      scan.read(text);
      tokens.read(scan);
      const words: string[] = [];
      for (let token = 0; token < tokens.count; token++) {
        words.push(scan.slice(tokens.starts[token] ?? 0, tokens.ends[token] ?? 0));
      }
      const start = tokens.count === 0 ? 0 : (tokens.starts[0] ?? 0);
      const end = tokens.count === 0 ? 0 : (tokens.ends[tokens.count - 1] ?? 0);
      const capitals: boolean[] = [];
      for (let at = start; at < end; at++) {
        const info = scan.infos[at] ?? 0;
        if ((info & CLASS_MASK) !== SEPARATOR) capitals.push((info & UPPER) !== 0);
      }
      return { words, units: scan.codes.slice(start, end), capitals };
    },
  };
}

/** Reads lists of near words; entries share them, so each is read once. */
function nearPhrasesOf(
  reader: ReturnType<typeof createWordReader>,
  words: WordTable,
): (term: Term, list?: readonly string[]) => NearPhrases {
  const read = new Map<string, NearPhrases>();
  return (term, list = []) => {
    const key = list.join('\0');
    const known = read.get(key);
    if (known !== undefined) return known;
    const phrases = new Map<number, Phrase[]>();
    const add = (written: readonly string[]): void => {
      const phrase = written.map((word) => words.add(word));
      const [first] = phrase;
      if (first === undefined)
        throw refusal('term-near-empty', term, 'has a near word without letter or digit; remove it');
      phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
    };
    for (const near of list) {
      const { words: written } = reader.read(near);
      add(written);
      // A hashtag and an invisible joiner write several words as one.
      const joined = written.join('');
      if (written.length > 1 && joined.length <= MAX_JOINED_UNITS) add([joined]);
    }
    read.set(key, phrases);
    return phrases;
  };
}

function stemsOf(words: WordTable, parts: Int32Array): HashSet {
  const hashes = new NumberSet();
  for (const word of parts) {
    const units = words.units(word);
    if (units.length >= MIN_INFLECTED) hashes.add(hashRange(units, 0, MIN_INFLECTED));
  }
  return new HashSet(hashes.values);
}

function beginningsOf(words: WordTable, parts: Int32Array): HashSet {
  const hashes = new NumberSet();
  for (const word of parts) {
    let hash = HASH_SEED;
    for (let at = 0; at < words.length(word) - 1; at++) {
      hash = hashUnit(hash, words.unit(word, at));
      hashes.add(hash);
    }
  }
  return new HashSet(hashes.values);
}

function longestOf(words: WordTable): number {
  let longest = 0;
  for (let word = 0; word < words.size; word++) longest = Math.max(longest, words.length(word));
  return longest;
}
