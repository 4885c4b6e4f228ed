import { isParticle } from '../base-rates/particles.ts';
import { surprisal } from '../base-rates/surprisal.ts';
import type { NameToken } from '../name-token.ts';
import { farthestFor } from '../phonemes/sound-similarity.ts';
import { readingOf, readToken, type WordReading } from '../phonemes/word-reading.ts';
import { RecentMap } from '../recent-map.ts';
import { readingSimilarity } from '../token-similarity.ts';
import { blockingKeys, joinedKeys } from './blocking-keys.ts';
import { growBytes, growDoubles, growInts } from './grow.ts';
import { HeldReadings, ReadingCursor } from './held-readings.ts';
import { HeldToken } from './held-word.ts';
import { KeyTable } from './key-table.ts';
import { NearMemory, type NearWords } from './near-memory.ts';
import { type JoinedWord, joinedToken } from './telling-words.ts';

/** Words below this likeness are no spelling of each other. */
export const LEAST_LIKENESS = 0.5;
/** How far the sounds of such words may be apart. */
export const FARTHEST = farthestFor(LEAST_LIKENESS);
const MAX_NEAR = 64;
/** A bound for words that half a language shares its consonants with. */
const MAX_COMPARED = 4_000;
/** Blocking keys that a listed word has, at the mean and rounded up. */
const KEYS_OF_WORD = 9;
/** Words that were looked up, of which the near ones are remembered. */
const NEAR_REMEMBERED = 8_192;
/** Wholes that two words were joined to: they come again while one name is looked up, and seldom later. */
const JOINED_REMEMBERED = 256;
/** Near words before they are remembered. */
const NEW_WORDS = new Int32Array(MAX_NEAR);
const NEW_LIKENESS = new Float64Array(MAX_NEAR);

/** The same for a word that two were joined to. */
export interface NearJoined {
  readonly near: NearWords;
  readonly skeleton: string;
}

/** The distinct words of all indexed names, numbered, and how to find the like of one. */
export class Vocabulary {
  readonly #tokens: NameToken[] = [];
  readonly #readings = new HeldReadings();
  readonly #compared = new ReadingCursor();
  readonly #numbers = new Map<string, number>();
  readonly #byKey = new KeyTable();
  readonly #remembered = new NearMemory(NEAR_REMEMBERED);
  readonly #rememberedJoined = new NearMemory(JOINED_REMEMBERED);
  readonly #joinedSkeletons = new RecentMap<string, string>(JOINED_REMEMBERED);
  #weights = new Float64Array(1024);
  #particles = new Uint8Array(1024);
  #stamps = new Int32Array(1024);
  #stamp = 0;

  get size(): number {
    return this.#tokens.length;
  }

  /** Makes room for so many words at once: arrays that grow leave what they were for the collector. */
  reserve(words: number): void {
    this.#readings.reserve(words);
    this.#byKey.reserve(words * KEYS_OF_WORD);
    this.#weights = growDoubles(this.#weights, words);
    this.#particles = growBytes(this.#particles, words);
    this.#stamps = growInts(this.#stamps, words);
  }

  numberOf(token: NameToken): number {
    const known = this.#numbers.get(token.folded);
    if (known !== undefined) return known;
    const word = this.#tokens.length;
    const held = token instanceof HeldToken ? token : new HeldToken(token);
    this.#tokens.push(held);
    this.#readings.add(word, readToken(held));
    this.#numbers.set(held.folded, word);
    this.#weights = growDoubles(this.#weights, word + 1);
    this.#particles = growBytes(this.#particles, word + 1);
    this.#stamps = growInts(this.#stamps, word + 1);
    this.#weights[word] = surprisal(token);
    this.#particles[word] = isParticle(token) ? 1 : 0;
    for (const key of new Set(blockingKeys(token))) this.#byKey.add(key, word);
    this.#remembered.clear();
    this.#rememberedJoined.clear();
    return word;
  }

  token(word: number): NameToken | undefined {
    return this.#tokens[word];
  }

  /** The same word as it is held here, or a copy to be held where it is not. */
  heldToken(token: NameToken): NameToken {
    const { script, roman, spelling, skeleton } = token;
    const held = this.#tokens[this.#numbers.get(token.folded) ?? -1];
    const isSame =
      held?.script === script &&
      held.roman === roman &&
      held.spelling === spelling &&
      held.skeleton === skeleton;
    return isSame ? held : new HeldToken(token);
  }

  /** Fills a cursor with the reading of a word. */
  read(word: number, cursor: ReadingCursor): void {
    this.#readings.read(word, this.#tokens[word]?.folded ?? '', cursor);
  }

  isParticle(word: number): boolean {
    return this.#particles[word] === 1;
  }

  /** Surprisal of a word in bits. */
  weight(word: number): number {
    return this.#weights[word] ?? 0;
  }

  /** Words that the token may be a spelling of, until the next call. */
  near(token: NameToken): NearWords {
    return (
      this.#remembered.get(token.folded) ??
      this.#remembered.set(token.folded, this.#rank(this.#compare(readingOf(token), blockingKeys(token))))
    );
  }

  /** Words that two words read as one may be a spelling of, with the skeleton of the whole, until the next call. */
  nearJoined(word: JoinedWord): NearJoined {
    const { folded } = word;
    const known = this.#rememberedJoined.get(folded);
    const knownSkeleton = this.#joinedSkeletons.get(folded);
    if (known !== undefined && knownSkeleton !== undefined) return { near: known, skeleton: knownSkeleton };
    const token = joinedToken(word);
    this.#joinedSkeletons.set(folded, token.skeleton);
    const near =
      known ??
      this.#rememberedJoined.set(folded, this.#rank(this.#compare(readToken(token), joinedKeys(token))));
    return { near, skeleton: token.skeleton };
  }

  #rank(found: Array<[word: number, likeness: number]>): NearWords {
    found.sort(([wordA, a], [wordB, b]) => b - a || wordA - wordB);
    const end = Math.min(found.length, MAX_NEAR);
    for (let at = 0; at < end; at++) [NEW_WORDS[at], NEW_LIKENESS[at]] = found[at] ?? [0, 0];
    return { words: NEW_WORDS, likeness: NEW_LIKENESS, start: 0, end };
  }

  #compare(reading: WordReading, keys: readonly number[]): Array<[word: number, likeness: number]> {
    const found: Array<[number, number]> = [];
    const stamp = ++this.#stamp;
    let compared = 0;
    for (const key of keys) {
      for (let node = this.#byKey.first(key); node !== 0; node = this.#byKey.after(node)) {
        const word = this.#byKey.value(node);
        if (this.#stamps[word] === stamp) continue;
        this.#stamps[word] = stamp;
        if (compared >= MAX_COMPARED) continue;
        compared++;
        const other = this.#compared;
        this.read(word, other);
        const likeness = readingSimilarity(reading, other, FARTHEST);
        if (likeness >= LEAST_LIKENESS) found.push([word, likeness]);
      }
    }
    return found;
  }
}
