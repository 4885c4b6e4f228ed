import { surprisal } from '../base-rates/surprisal.ts';
import type { NameToken } from '../name-token.ts';
import { farthestFor } from '../phonemes/sound-similarity.ts';
import { readingOf, readToken, type WordReading } from '../phonemes/word-reading.ts';
import { readingSimilarity } from '../token-similarity.ts';
import { blockingKeys, joinedKeys } from './blocking-keys.ts';
import { growFloats, growInts } from './grow.ts';
import { KeyTable } from './key-table.ts';
import { type JoinedWord, joinedToken } from './telling-words.ts';

/** Words below this likeness are no spelling of each other. */
export const LEAST_LIKENESS = 0.5;
/** How far the sounds of such words may be apart. */
export const FARTHEST = farthestFor(LEAST_LIKENESS);
const MAX_NEAR = 64;
/** A bound for words that half a language shares its consonants with. */
const MAX_COMPARED = 4_000;
const MAX_REMEMBERED = 4_096;

/** Words of the vocabulary that a word may be a spelling of, the likest first. */
export interface NearWords {
  readonly words: readonly number[];
  readonly likeness: readonly number[];
}

/** The same for a word that two were joined to. */
export interface NearJoined {
  readonly near: NearWords;
  readonly skeleton: string;
}

/** The distinct words of all indexed names, numbered, and how to find the like of one. */
export class Vocabulary {
  readonly #tokens: NameToken[] = [];
  readonly #readings: WordReading[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byKey = new KeyTable();
  readonly #remembered = new Map<string, NearWords>();
  readonly #rememberedJoined = new Map<string, NearJoined>();
  #weights = new Float32Array(1024);
  #stamps = new Int32Array(1024);
  #stamp = 0;

  get size(): number {
    return this.#tokens.length;
  }

  numberOf(token: NameToken): number {
    const known = this.#numbers.get(token.folded);
    if (known !== undefined) return known;
    const word = this.#tokens.length;
    this.#tokens.push(token);
    this.#readings.push(readingOf(token));
    this.#numbers.set(token.folded, word);
    this.#weights = growFloats(this.#weights, word + 1);
    this.#stamps = growInts(this.#stamps, word + 1);
    this.#weights[word] = surprisal(token);
    for (const key of new Set(blockingKeys(token))) this.#byKey.add(key, word);
    if (this.#remembered.size > 0) this.#remembered.clear();
    if (this.#rememberedJoined.size > 0) this.#rememberedJoined.clear();
    return word;
  }

  token(word: number): NameToken | undefined {
    return this.#tokens[word];
  }

  /** Surprisal of a word in bits. */
  weight(word: number): number {
    return this.#weights[word] ?? 0;
  }

  /** Words that the token may be a spelling of. */
  near(token: NameToken): NearWords {
    const known = this.#remembered.get(token.folded);
    if (known !== undefined) return known;
    const near = this.#rank(this.#compare(readingOf(token), blockingKeys(token)));
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(token.folded, near);
    return near;
  }

  /** Words that two words read as one may be a spelling of, with the skeleton of the whole. */
  nearJoined(word: JoinedWord): NearJoined {
    const known = this.#rememberedJoined.get(word.folded);
    if (known !== undefined) return known;
    const token = joinedToken(word);
    const near = this.#rank(this.#compare(readToken(token), joinedKeys(token)));
    const found = { near, skeleton: token.skeleton };
    if (this.#rememberedJoined.size >= MAX_REMEMBERED) this.#rememberedJoined.clear();
    this.#rememberedJoined.set(word.folded, found);
    return found;
  }

  #rank(found: Array<[word: number, likeness: number]>): NearWords {
    found.sort(([wordA, a], [wordB, b]) => b - a || wordA - wordB);
    if (found.length > MAX_NEAR) found.length = MAX_NEAR;
    return { words: found.map(([word]) => word), likeness: found.map(([, like]) => like) };
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
        const other = this.#readings[word];
        if (other === undefined || compared >= MAX_COMPARED) continue;
        compared++;
        const likeness = readingSimilarity(reading, other, FARTHEST);
        if (likeness >= LEAST_LIKENESS) found.push([word, likeness]);
      }
    }
    return found;
  }
}
