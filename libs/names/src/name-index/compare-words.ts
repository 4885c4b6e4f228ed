import type { NameToken } from '../name-token.ts';
import { farthestFor } from '../phonemes/sound-similarity.ts';
import type { WordReading } from '../phonemes/word-reading.ts';
import { readingSimilarity } from '../token-similarity.ts';
import { Pairings } from './pairings.ts';
import { MAX_COMPARED, PreparedName } from './prepared-name.ts';
import { FARTHEST, LEAST_LIKENESS } from './vocabulary.ts';
import type { WordMemory } from './word-memory.ts';

/** Words read as one, since writers part and join them at will, are a little less sure than words that stand alone. */
const JOIN_COST = 0.02;
const LEAST_JOINED = 0.8;
const SURE = 0.85;
/** What wholly reversed order takes off: of two names with the same words the one in the same order comes first. */
const ORDER_COST = 0.03;
/** How far the sounds of words may be apart that are read as one. */
const FARTHEST_JOINED = farthestFor(LEAST_JOINED);

const pairings = new Pairings();

/** `memory`: what words of the vocabulary are like, where one name is compared with many that share words. */
function pairWords(a: PreparedName, b: PreparedName, memory: WordMemory | undefined): void {
  for (let i = 0; i < a.count; i++) {
    const left = a.reading(i);
    if (left === undefined) continue;
    for (let j = 0; j < b.count; j++) {
      const right = b.reading(j);
      if (right === undefined) continue;
      const key = b.word(j) * MAX_COMPARED + i;
      let likeness = memory?.get(key) ?? -1;
      if (likeness < 0) {
        likeness = readingSimilarity(left, right, FARTHEST);
        memory?.set(key, likeness);
      }
      if (likeness >= LEAST_LIKENESS) pairings.add(i, i, j, j, likeness, a.weight(i, i) + b.weight(j, j));
    }
  }
}

function mayBeOne(leftLength: number, leftStart: number, rightLength: number, rightStart: number): boolean {
  return leftStart === rightStart && Math.abs(leftLength - rightLength) <= 2;
}

function likenessAsOne(left: WordReading | undefined, right: WordReading | undefined): number {
  if (left === undefined || right === undefined) return 0;
  return readingSimilarity(left, right, FARTHEST_JOINED) - JOIN_COST;
}

/** Pairings of two neighbours of a that stand for one word of b, or for two neighbours of it. */
function pairStretch(a: PreparedName, stretch: number, b: PreparedName): void {
  const length = a.stretchLength(stretch);
  const start = a.stretchStart(stretch);
  const fromA = a.stretchFrom(stretch);
  const toA = fromA + 1;
  for (let j = 0; j < b.count; j++) {
    if (!mayBeOne(length, start, b.skeletonLength(j), b.skeletonStart(j))) continue;
    const likeness = likenessAsOne(a.stretchReading(stretch), b.reading(j));
    if (likeness >= LEAST_JOINED)
      pairings.add(fromA, toA, j, j, likeness, a.weight(fromA, toA) + b.weight(j, j));
  }
  for (let other = 0; other < b.stretchCount; other++) {
    if (!mayBeOne(length, start, b.stretchLength(other), b.stretchStart(other))) continue;
    const likeness = likenessAsOne(a.stretchReading(stretch), b.stretchReading(other));
    if (likeness < LEAST_JOINED) continue;
    const fromB = b.stretchFrom(other);
    pairings.add(fromA, toA, fromB, fromB + 1, likeness, a.weight(fromA, toA) + b.weight(fromB, fromB + 1));
  }
}

/** Pairings in which two neighbours of one side at least stand for one word. */
function pairJoined(a: PreparedName, b: PreparedName): void {
  for (let stretch = 0; stretch < a.stretchCount; stretch++) pairStretch(a, stretch, b);
  for (let stretch = 0; stretch < b.stretchCount; stretch++) {
    const length = b.stretchLength(stretch);
    const start = b.stretchStart(stretch);
    const fromB = b.stretchFrom(stretch);
    const toB = fromB + 1;
    for (let i = 0; i < a.count; i++) {
      if (!mayBeOne(a.skeletonLength(i), a.skeletonStart(i), length, start)) continue;
      const likeness = likenessAsOne(a.reading(i), b.stretchReading(stretch));
      if (likeness >= LEAST_JOINED)
        pairings.add(i, i, fromB, toB, likeness, a.weight(i, i) + b.weight(fromB, toB));
    }
  }
}

/** `compareWords` of names that are ready. `memory`: of the words of a, for as long as it is compared. */
export function comparePrepared(a: PreparedName, b: PreparedName, memory?: WordMemory): number {
  if (a.count === 0 || b.count === 0) return 0;
  pairings.begin();
  pairWords(a, b, memory);
  // Where each word of both sides has a partner nothing is gained by reading words as one.
  const isComplete = a.count === b.count && pairings.isComplete(a.count, SURE);
  if (!isComplete) pairJoined(a, b);
  const sum = pairings.choose();
  const whole = a.weight(0, a.count - 1) + b.weight(0, b.count - 1);
  return (sum / whole) * (1 - ORDER_COST * pairings.disorder());
}

const leftName = new PreparedName();
const rightName = new PreparedName();

/**
 * How alike two names are, in [0, 1]: words are paired one to one (or two to one where a writer joined them), the best
 * pairs first, and the likeness of pairs is averaged by surprisal over all words of both names. Symmetric but for ties
 * between pairings. For ranking only: it knows no roles, so father and son with one chain of names look alike.
 *
 * @example
 * ```ts
 * compareWords(splitName('Tariq Orakzai'), splitName('طارق اورکزئی')) > 0.9 // => true
 * compareWords(splitName('Tariq Orakzai'), splitName('Tariq Bajauri')) < 0.6 // => true
 * ```
 */
export function compareWords(left: readonly NameToken[], right: readonly NameToken[]): number {
  leftName.fill(left);
  rightName.fill(right);
  return comparePrepared(leftName, rightName);
}
