import { FeatureList } from './feature-list.ts';
import type { FeatureSpec, MarkedSpan } from './feature-spec.ts';
import { lightStem } from './light-stem.ts';
import {
  DEITY,
  ENTITY_BIT,
  IDENTITY,
  MarkedWords,
  MOST_WORDS,
  NUMBER,
  PASSED_ON,
  SKIPPED,
} from './marked-words.ts';
import { mix } from './mix.ts';
import { signsOf } from './signs.ts';
import { hashLetters, type Spelt, squeeze, TailOfWord } from './spelt.ts';

const WORD_SEED = 0x1b873593;
const PAIR_SEED = 0x2545f491;
const LETTER_SEED = 0x4cf5ad43;
const BEFORE_SEED = 0x3ad8025f;
const AFTER_SEED = 0x7feb352d;
const ACROSS_SEED = 0x3c6ef372;
const STEM_SEED = 0x510e527f;
const SIGN_SEED = 0x5be0cd19;
const STEMS_SEED = 0x1f83d9ab;
const EDGE = 0x20;
/** Words that stand for a kind of word. */
const ENTITY_WORD = 0x5e117e57;
const IDENTITY_WORD = 0x1de2717a;
const DEITY_WORD = 0x0de17a11;
const NUMBER_WORD = 0x2b992ddf;
const ODD = 0x0dd5ea11;
const NOTHING = 0;
const NO_WORD = -1;
const NOTHING_MARKED: readonly MarkedSpan[] = [];
/** What one word is, as a feature: the name of an organisation. */
export const ENTITY_FEATURE = mix(ENTITY_WORD ^ WORD_SEED);

/**
 * Turns texts into features: numbers of buckets, each once, with the place in the text that it came from first. Handles
 * and links give none; words of religion, ethnicity and nationality are all one word, and so are the names of gods,
 * numbers, and where the specification says so names of organisations. Reads into buffers that are used again.
 *
 * Feature hashing after Weinberger and others (ICML 2009), without signs: all values are 1.
 *
 * @example
 * const reader = new FeatureReader({ bits: 18, words: true, pairs: true, letters: [0, 0], maskEntities: true });
 * reader.read('Good morning @ali');
 * reader.count // => 3
 * reader.read('A Muslim spoke');
 * const one = [...reader.buckets.subarray(0, reader.count)];
 * reader.read('a Hindu spoke');
 * one.every((bucket, at) => bucket === reader.buckets[at]) // => true
 */
export class FeatureReader extends FeatureList {
  private readonly spec: FeatureSpec;
  /** Kind and number of each word that gave features. */
  private readonly kinds = new Int32Array(MOST_WORDS);
  private readonly places = new Int32Array(MOST_WORDS);
  private last: { kind: number; token: number } = { kind: NOTHING, token: NO_WORD };
  private lastStem = NOTHING;
  /** How the word before ended. */
  private readonly tail = new TailOfWord();
  /** Letters of the word that is read. */
  private readonly spelt: Spelt = { codes: new Uint16Array(), start: 0, end: 0 };

  /** @param words finds the words; readers that take turns with the same texts may share them */
  constructor(spec: FeatureSpec, words: MarkedWords = new MarkedWords()) {
    super(spec.bits, words);
    this.spec = spec;
  }

  /** Takes a text in. `marked` is in the order of the text; without it nothing is a link or an entity. */
  read(text: string, marked: readonly MarkedSpan[] = NOTHING_MARKED): void {
    this.begin(text, marked);
    this.last.kind = NOTHING;
    this.last.token = NO_WORD;
    this.tail.clear();
    this.lastStem = NOTHING;
    const { roles, count } = this.marked;
    for (let token = 0; token < count; token++) {
      const role = roles[token] ?? SKIPPED;
      if (role === SKIPPED) continue;
      if (role >= ENTITY_BIT && this.spec.maskEntities) this.readEntity(token);
      else this.readWord(token, role & ~ENTITY_BIT);
    }
    if (this.spec.near) this.nearEntities(this.spec.near);
    if (this.spec.signs) this.signs(text, marked);
  }

  /** Each sign is told of the word before it. */
  private signs(text: string, marked: readonly MarkedSpan[]): void {
    const { tokens } = this;
    let token = 0;
    for (const { hash, place } of signsOf(text)) {
      if (marked.some(({ start, end }) => place >= start && place < end)) continue;
      while (token + 1 < tokens.count && tokens.originalStart(tokens.starts[token + 1] ?? 0) < place) token++;
      this.add(mix(hash ^ SIGN_SEED), token, NO_WORD);
    }
  }

  /** Words around names of organisations, by side. */
  private nearEntities(near: number): void {
    const { words, kinds, places } = this;
    for (let entity = 0; entity < words; entity++) {
      if (kinds[entity] !== ENTITY_WORD) continue;
      const last = Math.min(words - 1, entity + near);
      for (let at = Math.max(0, entity - near); at <= last; at++) {
        const kind = kinds[at] ?? 0;
        if (kind === ENTITY_WORD) continue;
        const seed = at < entity ? BEFORE_SEED : AFTER_SEED;
        this.add(mix(kind ^ seed), places[at] ?? 0, places[entity] ?? 0);
      }
    }
  }

  /** A name of several words is one word. */
  private readEntity(token: number): void {
    if (this.last.kind !== ENTITY_WORD) this.kindOf(token, ENTITY_WORD);
  }

  /** A word of which only the kind is read. */
  private kindOf(token: number, kind: number): void {
    this.tail.clear();
    this.lastStem = NOTHING;
    this.word(token, kind);
  }

  private readWord(token: number, role: number): void {
    if (role === PASSED_ON) return;
    if (role === IDENTITY) this.kindOf(token, IDENTITY_WORD);
    else if (role === DEITY) this.kindOf(token, DEITY_WORD);
    else if (role === NUMBER) this.kindOf(token, NUMBER_WORD);
    else {
      this.spell(token);
      this.letters(token);
      if (this.spec.stems) this.stem(token);
      if (this.spec.across) this.across(token, this.spec.across);
      if (this.spec.near && this.isOdd(token)) this.add(mix(ODD), token, NO_WORD);
      const written = this.spec.squeeze ? hashLetters(this.spelt) : (this.tokens.hashes[token] ?? 0);
      this.word(token, written === NOTHING ? 1 : written);
    }
  }

  /** Written as disguises are: digits among letters, single letters in a row, scripts that meet within a word. */
  private isOdd(token: number): boolean {
    const { starts, ends } = this.tokens;
    if (this.tokens.mixesDigits(token)) return true;
    if (token > 0 && ends[token - 1] === starts[token]) return true;
    if (!this.isSingle(token) || !this.isSingle(token - 1)) return false;
    return this.isSingle(token + 1) || this.isSingle(token - 2);
  }

  private isSingle(token: number): boolean {
    const { starts, ends, count } = this.tokens;
    return token >= 0 && token < count && (ends[token] ?? 0) - (starts[token] ?? 0) === 1;
  }

  private word(token: number, kind: number): void {
    const { last, spec } = this;
    this.kinds[this.words] = kind;
    this.places[this.words++] = token;
    if (spec.words) this.add(mix(kind ^ WORD_SEED), token, NO_WORD);
    if (spec.pairs && last.kind !== NOTHING) {
      this.add(mix(Math.imul(last.kind, PAIR_SEED) ^ mix(kind)), token, last.token);
    }
    last.kind = kind;
    last.token = token;
  }

  /** Finds the letters of a word, without repeated ones where the specification says so. */
  private spell(token: number): void {
    const { spelt, tokens } = this;
    spelt.codes = tokens.codes;
    spelt.start = tokens.starts[token] ?? 0;
    spelt.end = tokens.ends[token] ?? 0;
    if (this.spec.squeeze) squeeze(spelt);
  }

  /** Runs of letters of a word between its edges. */
  private letters(token: number): void {
    const [least, most] = this.spec.letters;
    if (most === 0) return;
    const { codes, start, end } = this.spelt;
    for (let from = start - 1; from <= end - least + 1; from++) {
      let hash = LETTER_SEED;
      const last = Math.min(from + most, end + 1);
      for (let at = from; at < last; at++) {
        const code = at < start || at >= end ? EDGE : (codes[at] ?? 0);
        hash = Math.imul(hash ^ code, 0x01000193);
        if (at - from + 1 >= least) this.add(mix(hash), token, NO_WORD);
      }
    }
  }

  private stem(token: number): void {
    const { codes, start, end } = this.spelt;
    const part = { codes, start, end };
    lightStem(part);
    const hash = hashLetters(part);
    this.add(mix(hash ^ STEM_SEED), token, NO_WORD);
    if (this.lastStem !== NOTHING)
      this.add(mix(Math.imul(this.lastStem, STEMS_SEED) ^ mix(hash)), token, this.last.token);
    this.lastStem = hash;
  }

  /** Runs of letters from the word before into this one. */
  private across(token: number, [least, most]: readonly [number, number]): void {
    const { tail, spelt } = this;
    const { codes, start } = spelt;
    const ahead = Math.min(spelt.end - start, most - 2);
    for (let behind = 1; behind <= Math.min(tail.length, most - 2); behind++) {
      let hash = ACROSS_SEED;
      for (let at = tail.length - behind; at < tail.length; at++)
        hash = Math.imul(hash ^ tail.unit(at), 0x01000193);
      hash = Math.imul(hash ^ EDGE, 0x01000193);
      for (let at = 0; at < Math.min(ahead, most - 1 - behind); at++) {
        hash = Math.imul(hash ^ (codes[start + at] ?? 0), 0x01000193);
        if (behind + at + 2 >= least) this.add(mix(hash), token, this.last.token);
      }
    }
    tail.keep(spelt, most - 2);
  }
}
