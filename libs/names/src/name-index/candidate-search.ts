import { surprisal } from '../base-rates/surprisal.ts';
import type { NameToken } from '../name-token.ts';
import { skeletonKey } from './blocking-keys.ts';
import { growFloats, growInts } from './grow.ts';
import type { KeyTable } from './key-table.ts';
import type { LinkedLists } from './linked-lists.ts';
import type { NameStore } from './name-store.ts';
import type { NearWords } from './near-memory.ts';
import { tellingWords } from './telling-words.ts';
import { TopNames } from './top-names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is searched. */
export interface SearchedTables {
  readonly names: NameStore;
  readonly vocabulary: Vocabulary;
  /** Names by the number of each of their telling words. */
  readonly postings: LinkedLists;
  /** Names by the skeleton of two neighbouring words written as one. */
  readonly pairs: KeyTable;
}

/** More words than this say nothing new about which names to look at. */
const MAX_WORDS = 12;
/** Names with less than this share of the evidence of the best are not looked at. */
const LEAST_SHARE = 0.2;
const JOINED_LIKENESS = 0.9;
const SHORTEST_JOINED = 3;

/**
 * Adds up, for each name, what the words of a query tell for it: for every query word the surprisal of the word times
 * the likeness of the likest word of the name. Buffers are kept between searches, one search at a time.
 */
export class CandidateSearch {
  readonly #tables: SearchedTables;
  readonly #top = new TopNames();
  #evidence = new Float32Array(1024);
  #searchStamps = new Int32Array(1024);
  #wordStamps = new Int32Array(1024);
  #touched = new Int32Array(1024);
  #touchedCount = 0;
  #searchStamp = 0;
  #wordStamp = 0;

  constructor(tables: SearchedTables) {
    this.#tables = tables;
  }

  /**
   * The names that share most with the query, the best first; of one type unless `type` is -1, and none with less than
   * `least` of the evidence that both names hold.
   */
  find(
    tokens: readonly NameToken[],
    type: number,
    { usual, most }: { readonly usual: number; readonly most: number },
    least: number,
  ): Int32Array {
    const { names } = this.#tables;
    this.#begin(names.length);
    const { words, joined } = tellingWords(tokens, MAX_WORDS);
    const weights = words.map(surprisal);
    let queryWeight = 0;
    for (const [at, word] of words.entries()) {
      const weight = weights[at] ?? 0;
      queryWeight += weight;
      this.#addWord(word.skeleton, weight, this.#tables.vocabulary.near(word));
    }
    for (const word of joined) {
      const { near, skeleton } = this.#tables.vocabulary.nearJoined(word);
      const weight = (weights[word.from] ?? 0) + (weights[word.to] ?? 0);
      this.#addWord(skeleton, weight, near);
    }
    const top = this.#top;
    top.begin(most);
    for (let at = 0; at < this.#touchedCount; at++) {
      const name = this.#touched[at] ?? 0;
      const nameType = names.typeOf(name);
      if (nameType < 0 || (type >= 0 && nameType !== type)) continue;
      const share = (this.#evidence[name] ?? 0) / (queryWeight + names.weight(name));
      if (share >= least) top.offer(name, share);
    }
    return top.above(LEAST_SHARE, usual);
  }

  #begin(length: number): void {
    if (this.#evidence.length < length) {
      this.#evidence = growFloats(this.#evidence, length);
      this.#searchStamps = growInts(this.#searchStamps, length);
      this.#wordStamps = growInts(this.#wordStamps, length);
      this.#touched = growInts(this.#touched, length);
    }
    this.#touchedCount = 0;
    this.#searchStamp++;
  }

  #addWord(skeleton: string, weight: number, { words, likeness, start, end }: NearWords): void {
    const { postings, pairs } = this.#tables;
    this.#wordStamp++;
    for (let at = start; at < end; at++) {
      const evidence = weight * (likeness[at] ?? 0);
      for (let node = postings.first(words[at] ?? 0); node !== 0; node = postings.after(node)) {
        this.#addEvidence(postings.value(node), evidence);
      }
    }
    if (skeleton.length < SHORTEST_JOINED) return;
    const key = skeletonKey(skeleton);
    for (let node = pairs.first(key); node !== 0; node = pairs.after(node)) {
      this.#addEvidence(pairs.value(node), weight * JOINED_LIKENESS);
    }
  }

  /** The first evidence of a word for a name counts: near words come with the likest first. */
  #addEvidence(name: number, evidence: number): void {
    if (this.#wordStamps[name] === this.#wordStamp) return;
    this.#wordStamps[name] = this.#wordStamp;
    if (this.#searchStamps[name] !== this.#searchStamp) {
      this.#searchStamps[name] = this.#searchStamp;
      this.#evidence[name] = 0;
      this.#touched[this.#touchedCount++] = name;
    }
    this.#evidence[name] = (this.#evidence[name] ?? 0) + evidence;
  }
}
