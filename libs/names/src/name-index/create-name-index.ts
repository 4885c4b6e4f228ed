import type { NameToken } from '../name-token.ts';
import { RecentMap } from '../recent-map.ts';
import { splitName } from '../tokenize-name.ts';
import { skeletonKey } from './blocking-keys.ts';
import { CandidateSearch } from './candidate-search.ts';
import { comparePrepared } from './compare-words.ts';
import { KeyTable } from './key-table.ts';
import { LikestNames } from './likest-names.ts';
import { LinkedLists } from './linked-lists.ts';
import { NameIndexError } from './name-index-error.ts';
import { type IndexedName, NameStore } from './name-store.ts';
import { PreparedName } from './prepared-name.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { joinedToken, tellingWords } from './telling-words.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordMemory } from './word-memory.ts';

/** How names are compared once they are candidates. `A` is whatever a comparison wants to have ready. */
export interface NameComparator<A> {
  analyse(text: string, type: string): A;
  /** In [0, 1]. */
  compare(query: A, candidate: A): number;
  /** What is kept of a listed name; all of it when left out. `heldToken`: a word as the index holds it. */
  hold?(analysed: A, heldToken: (token: NameToken) => NameToken): A;
}

/** A name that was found. */
export interface NameCandidate extends IndexedName {
  /** Of the comparator; the likeness where there is none. */
  readonly score: number;
  /** How alike the words are, in [0, 1], as `compareWords` has it. */
  readonly likeness: number;
}

export interface NameSearchOptions {
  /** Entities to return; default 10. */
  readonly limit?: number;
  /** Only names of this type; also how the query is analysed. */
  readonly type?: string;
  /** Names whose words are compared; default 40, at least twice the limit. More finds more and takes longer. */
  readonly compared?: number;
  /** Names that the comparator sees, the likest; default 12, at least the limit. */
  readonly scored?: number;
  /** So many are compared and scored where they come nearly as close as the best; as many as above when left out. */
  readonly close?: number;
  /** Names less alike are left out; default 0. Ordinary names are then answered faster. */
  readonly leastLikeness?: number;
  /** Of the entities to return, those that score less are left out; default 0. */
  readonly leastScore?: number;
}

/** See `createNameIndex`. */
export interface NameIndex {
  /** Names that can be found. */
  readonly size: number;
  has(key: string): boolean;
  /** Throws NameIndexError `name-key-taken`. A name without letters or digits is held and never found. */
  add(name: IndexedName): void;
  /** False where no name has the key. */
  remove(key: string): boolean;
  /**
   * The best name of each of the best entities, by score and likeness, which weighs twice. Empty for a query without letters or
   * digits.
   */
  search(query: string, options?: NameSearchOptions): NameCandidate[];
  /** All names with their words, to be restored without splitting them again. */
  snapshot(): Uint8Array;
}

const DEFAULT_LIMIT = 10;
const DEFAULT_COMPARED = 40;
const DEFAULT_SCORED = 12;
/** Words by which a name is filed: the rest of a longer one is compared and not looked up. */
const MAX_FILED = 24;
/** Listed names that are kept ready for the comparator. */
const MAX_ANALYSED = 16_000;
/** Removed names are carried along until they are this share of all. */
const MOST_GONE = 0.5;
const FEW = 1_000;

/**
 * The evidence for a name is about half of its likeness, since it counts the words of one side; this much less is
 * still looked at, for words that are rarer in the spelling of the list.
 */
const LEAST_EVIDENCE = 0.4;

interface Ranked {
  readonly number: number;
  readonly score: number;
  readonly likeness: number;
}

/** A query made ready: a name is often looked up among one type of names and then among another. */
interface PreparedQuery {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  isPrepared: boolean;
}

const NO_QUERY: PreparedQuery = { text: '', tokens: [], isPrepared: false };

/** Likeness weighs more: a score says how sure, and falls to nought where a comparator finds no common ground. */
const LIKENESS_SHARE = 2;

function rankOf({ score, likeness }: Ranked): number {
  return score + LIKENESS_SHARE * likeness;
}

/** A person's `LAST, First` as it is said: words that stand beside each other are found when they are written as one. */
function inSpokenOrder({ text, type }: { readonly text: string; readonly type: string }): string {
  const parts = type.endsWith('person') ? text.split(',') : [];
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : text;
}

function wordsOf(names: NameStore, vocabulary: Vocabulary, number: number): NameToken[] {
  const tokens: NameToken[] = [];
  for (const word of names.words(number)) {
    const token = vocabulary.token(word);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

class WordIndex<A> implements NameIndex {
  readonly #comparator: NameComparator<A> | undefined;
  readonly #analysed = new RecentMap<number, A>(MAX_ANALYSED);
  #names = new NameStore();
  #vocabulary = new Vocabulary();
  #postings = new LinkedLists();
  #pairs = new KeyTable();
  #candidates = this.#newSearch();
  #query: PreparedQuery = NO_QUERY;
  readonly #asked = new PreparedName();
  readonly #listed = new PreparedName();
  readonly #likest = new LikestNames();
  /** What the words of the query are like. */
  readonly #wordMemory = new WordMemory();

  constructor(comparator: NameComparator<A> | undefined) {
    this.#comparator = comparator;
  }

  get size(): number {
    return this.#names.size;
  }

  has(key: string): boolean {
    return this.#names.has(key);
  }

  add(name: IndexedName): void {
    if (this.#names.has(name.key)) {
      throw new NameIndexError(
        'name-key-taken',
        'Two names of an index have one key. Give each name its own key, or remove the old name first.',
      );
    }
    this.addWords(name, splitName(inSpokenOrder(name)));
  }

  reserve(words: number): void {
    this.#vocabulary.reserve(words);
  }

  /** Adds a name of which the words are known, and that no other has the key. */
  addWords(name: IndexedName, tokens: readonly NameToken[]): void {
    const numbers = tokens.map((token) => this.#vocabulary.numberOf(token));
    const { words, joined } = tellingWords(tokens, MAX_FILED);
    const tellingNumbers = words.map((token) => this.#vocabulary.numberOf(token));
    const weight = tellingNumbers.reduce((sum, word) => sum + Math.fround(this.#vocabulary.weight(word)), 0);
    const number = this.#names.add(name, numbers, weight);
    for (const word of new Set(tellingNumbers)) this.#postings.add(word, number);
    for (const word of joined) this.#pairs.add(skeletonKey(joinedToken(word).skeleton), number);
  }

  remove(key: string): boolean {
    const isRemoved = this.#names.remove(key);
    const gone = this.#names.length - this.#names.size;
    if (gone > FEW && gone > this.#names.length * MOST_GONE) this.#rebuild();
    return isRemoved;
  }

  search(query: string, options: NameSearchOptions = {}): NameCandidate[] {
    const limit = options.limit ?? DEFAULT_LIMIT;
    const type = options.type === undefined ? -1 : this.#names.typeNumber(options.type);
    if (options.type !== undefined && type < 0) return [];
    const spoken = inSpokenOrder({ text: query, type: options.type ?? '' });
    if (this.#query.text !== spoken)
      this.#query = { text: spoken, tokens: splitName(spoken), isPrepared: false };
    const { tokens } = this.#query;
    if (tokens.length === 0) return [];
    const compared = options.compared ?? Math.max(DEFAULT_COMPARED, 2 * limit);
    const { leastLikeness = 0, leastScore = 0, close = 0 } = options;
    const numbers = this.#candidates.find(
      tokens,
      type,
      { usual: compared, most: Math.max(compared, close) },
      leastLikeness * LEAST_EVIDENCE,
    );
    if (numbers.length === 0) return [];
    if (!this.#query.isPrepared) this.#prepareQuery();
    const likest = this.#likest;
    likest.begin();
    for (const number of numbers)
      likest.put(number, comparePrepared(this.#asked, this.#prepareListed(number), this.#wordMemory));
    const scored = options.scored ?? Math.max(DEFAULT_SCORED, limit);
    const count = likest.worthScoring({ scored, close, leastLikeness });
    const best = this.#bestOf(query, options.type ?? '', count);
    // Most people are like nobody: nothing is put in order for them.
    if (!best.some(({ score }) => score >= leastScore)) return [];
    return best
      .sort((a, b) => rankOf(b) - rankOf(a) || this.#primacy(b.number) - this.#primacy(a.number))
      .slice(0, limit)
      .filter(({ score }) => score >= leastScore)
      .map(({ number, score, likeness }) => ({ ...this.#names.name(number), score, likeness }));
  }

  snapshot(): Uint8Array {
    return writeSnapshot(this.#names, this.#vocabulary);
  }

  #newSearch(): CandidateSearch {
    return new CandidateSearch({
      names: this.#names,
      vocabulary: this.#vocabulary,
      postings: this.#postings,
      pairs: this.#pairs,
    });
  }

  #prepareQuery(): void {
    this.#asked.fill(this.#query.tokens);
    this.#wordMemory.clear();
    this.#query.isPrepared = true;
  }

  #primacy(number: number): number {
    return this.#names.isPrimary(number) ? 1 : 0;
  }

  /** Of the first so many of the likest names the best of each entity. */
  #bestOf(query: string, type: string, count: number): Ranked[] {
    const best: Ranked[] = [];
    const { entities } = this.#names;
    const comparator = this.#comparator;
    const analysed = count > 0 ? comparator?.analyse(query, type) : undefined;
    for (let at = 0; at < count; at++) {
      const number = this.#likest.name(at);
      const likeness = this.#likest.likeness(at);
      const score =
        comparator === undefined || analysed === undefined
          ? likeness
          : comparator.compare(analysed, this.#analysedName(number, comparator));
      const ranked: Ranked = { number, score, likeness };
      const known = best.findIndex((other) => entities[other.number] === entities[number]);
      const before = best[known];
      if (before === undefined) best.push(ranked);
      else if (rankOf(ranked) > rankOf(before)) best[known] = ranked;
    }
    return best;
  }

  /** A listed name from the words of the vocabulary: cheaper to put together anew than to keep. */
  #prepareListed(number: number): PreparedName {
    const vocabulary = this.#vocabulary;
    const prepared = this.#listed;
    prepared.begin();
    const all = this.#names.words(number);
    const isAllParticles = all.every((word) => vocabulary.isParticle(word));
    let between: NameToken | undefined;
    let betweens = 0;
    for (const word of all) {
      if (prepared.isFull) break;
      const token = vocabulary.token(word);
      if (token === undefined) continue;
      if (!isAllParticles && vocabulary.isParticle(word)) {
        between = token;
        betweens++;
        continue;
      }
      const reading = prepared.nextReading;
      vocabulary.read(word, reading);
      prepared.add(token, betweens === 1 ? between : undefined, reading, vocabulary.weight(word), word);
      betweens = 0;
    }
    return prepared;
  }

  #analysedName(number: number, comparator: NameComparator<A>): A {
    const known = this.#analysed.get(number);
    if (known !== undefined) return known;
    const { text, type } = this.#names.name(number);
    const whole = comparator.analyse(text, type);
    const analysed = comparator.hold?.(whole, (token) => this.#vocabulary.heldToken(token)) ?? whole;
    this.#analysed.set(number, analysed);
    return analysed;
  }

  #rebuild(): void {
    const names = this.#names;
    const vocabulary = this.#vocabulary;
    this.#names = new NameStore();
    this.#vocabulary = new Vocabulary();
    this.#postings = new LinkedLists();
    this.#pairs = new KeyTable();
    this.#candidates = this.#newSearch();
    this.#analysed.clear();
    this.#query = NO_QUERY;
    for (let number = 0; number < names.length; number++) {
      if (!names.isLive(number)) continue;
      this.addWords(names.name(number), wordsOf(names, vocabulary, number));
    }
  }
}

/**
 * An index of names in memory: finds, among some ten thousand listed names or a million account names, those that may
 * be spellings of a query in any script, and ranks them. Names come and go one by one.
 *
 * A query word finds the words of the vocabulary that share a blocking key with it and are at least .6 alike; the names
 * that hold them, or hold the word torn in two or glued to its neighbour, are ranked by surprisal; the words of the best
 * 40 are compared, and the likest 12 scored. What `search` returns is a list of candidates, no verdict.
 *
 * @param comparator scores the likest candidates; without one their likeness is their score. A comparator that knows roles
 * tells father from son, which likeness does not; likeness bridges scripts where a comparator hesitates.
 * @example
 * ```ts
 * const index = createNameIndex();
 * index.add({ key: 'n1', entity: 'e1', type: 'person', text: 'Tariq Nawaz Orakzai' });
 * index.add({ key: 'n2', entity: 'e2', type: 'person', text: 'Tariq Nawab Bajauri' });
 * index.search('طارق نواز اورکزئی')[0]?.entity // => 'e1'
 * index.search('Orakzai Tarek Navaz')[0]?.entity // => 'e1'
 * index.remove('n1') // => true
 * index.search('Orakzai')[0]?.entity // => undefined
 * ```
 */
export function createNameIndex(): NameIndex;
export function createNameIndex<A>(comparator: NameComparator<A>): NameIndex;
export function createNameIndex<A>(comparator?: NameComparator<A>): NameIndex {
  return new WordIndex(comparator);
}

/**
 * An index from a snapshot, equal in what it finds to the one that was written, for the same version of this package.
 * Throws NameIndexError `name-index-snapshot-unreadable` for bytes that are no whole snapshot of this version.
 *
 * @example
 * ```ts
 * const index = createNameIndex();
 * index.add({ key: 'n1', entity: 'e1', type: 'person', text: 'Tariq Nawaz Orakzai' });
 * restoreNameIndex(index.snapshot()).search('Tarek Navaz Orakzay')[0]?.key // => 'n1'
 * restoreNameIndex(new Uint8Array(3)) // => throws name-index-snapshot-unreadable
 * ```
 */
export function restoreNameIndex(bytes: Uint8Array): NameIndex;
export function restoreNameIndex<A>(bytes: Uint8Array, comparator: NameComparator<A>): NameIndex;
export function restoreNameIndex<A>(bytes: Uint8Array, comparator?: NameComparator<A>): NameIndex {
  return fill(new WordIndex(comparator), bytes);
}

function fill<A>(index: WordIndex<A>, bytes: Uint8Array): NameIndex {
  const names = readSnapshot(bytes, (words) => index.reserve(words));
  for (const { name, tokens } of names) index.addWords(name, tokens);
  return index;
}
