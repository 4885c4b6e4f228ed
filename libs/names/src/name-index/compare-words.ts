import { surprisal } from '../base-rates/surprisal.ts';
import type { NameToken } from '../name-token.ts';
import { farthestFor } from '../phonemes/sound-similarity.ts';
import { readingOf, readToken, type WordReading } from '../phonemes/word-reading.ts';
import { readingSimilarity } from '../token-similarity.ts';
import { type JoinedWord, joinedToken, tellingWords } from './telling-words.ts';
import { FARTHEST, LEAST_LIKENESS } from './vocabulary.ts';

/** Words read as one, since writers part and join them at will, are a little less sure than words that stand alone. */
const JOIN_COST = 0.02;
const LEAST_JOINED = 0.8;
const SURE = 0.85;
/** What wholly reversed order takes off: of two names with the same words the one in the same order comes first. */
const ORDER_COST = 0.03;
/** Words by which names are compared, at most. */
export const MAX_COMPARED = 12;
/** How far the sounds of words may be apart that are read as one. */
const FARTHEST_JOINED = farthestFor(LEAST_JOINED);

/** A name made ready to be compared many times. */
export interface PreparedName {
  readonly readings: readonly WordReading[];
  readonly skeletons: readonly string[];
  readonly weights: readonly number[];
  /** Worked out when asked for: most names that are compared are told by their words alone. */
  readonly joined: () => readonly JoinedStretch[];
  /** For each word what it was found to be like, where one name is compared with many that share words. */
  readonly known?: readonly Map<WordReading, number>[];
}

/** Two words of a name as one, with its sounds worked out when asked for. */
interface JoinedStretch extends JoinedWord {
  readonly reading: () => WordReading;
}

interface Pairing {
  /** First and last word on either side. */
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly likeness: number;
}

export function prepareName(tokens: readonly NameToken[]): PreparedName {
  const { words, joined } = tellingWords(tokens, MAX_COMPARED);
  return {
    readings: words.map(readingOf),
    skeletons: words.map((word) => word.skeleton),
    weights: words.map(surprisal),
    joined: stretchesOf(() => joined),
  };
}

/** `prepareName` for a name that is compared with many. */
export function prepareQuery(tokens: readonly NameToken[]): PreparedName {
  const prepared = prepareName(tokens);
  return { ...prepared, known: prepared.readings.map(() => new Map()) };
}

function pairWords(a: PreparedName, b: PreparedName, pairings: Pairing[]): void {
  for (let i = 0; i < a.readings.length; i++) {
    const left = a.readings[i];
    const known = a.known?.[i];
    if (left === undefined) continue;
    for (let j = 0; j < b.readings.length; j++) {
      const right = b.readings[j];
      if (right === undefined) continue;
      let likeness = known?.get(right);
      if (likeness === undefined) {
        likeness = readingSimilarity(left, right, FARTHEST);
        known?.set(right, likeness);
      }
      if (likeness >= LEAST_LIKENESS) pairings.push({ fromA: i, toA: i, fromB: j, toB: j, likeness });
    }
  }
}

function mayBeOne(left: string, right: string): boolean {
  return Math.abs(left.length - right.length) <= 2 && left.charCodeAt(0) === right.charCodeAt(0);
}

function likenessAsOne(left: WordReading, right: WordReading): number {
  return readingSimilarity(left, right, FARTHEST_JOINED) - JOIN_COST;
}

/** Joined words with their readings, made once for as long as the name is held: too many and too rare to be remembered. */
export function stretchesOf(joined: () => readonly JoinedWord[]): () => readonly JoinedStretch[] {
  let stretches: readonly JoinedStretch[] | undefined;
  return () => {
    stretches ??= joined().map((word) => {
      let reading: WordReading | undefined;
      return {
        ...word,
        reading: () => {
          reading ??= readToken(joinedToken(word));
          return reading;
        },
      };
    });
    return stretches;
  };
}

/** Pairings of two neighbours of a that stand for one word of b, or for two neighbours of it. */
function pairStretch(left: JoinedStretch, b: PreparedName, pairings: Pairing[]): void {
  const { from: fromA, to: toA } = left;
  for (let j = 0; j < b.readings.length; j++) {
    const reading = b.readings[j];
    if (reading === undefined || !mayBeOne(left.skeleton, b.skeletons[j] ?? '')) continue;
    const likeness = likenessAsOne(left.reading(), reading);
    if (likeness >= LEAST_JOINED) pairings.push({ fromA, toA, fromB: j, toB: j, likeness });
  }
  for (const right of b.joined()) {
    if (!mayBeOne(left.skeleton, right.skeleton)) continue;
    const likeness = likenessAsOne(left.reading(), right.reading());
    if (likeness >= LEAST_JOINED) pairings.push({ fromA, toA, fromB: right.from, toB: right.to, likeness });
  }
}

/** Pairings in which two neighbours of one side at least stand for one word. */
function pairJoined(a: PreparedName, b: PreparedName, pairings: Pairing[]): void {
  for (const left of a.joined()) pairStretch(left, b, pairings);
  for (const right of b.joined()) {
    const { from: fromB, to: toB } = right;
    for (let i = 0; i < a.readings.length; i++) {
      const reading = a.readings[i];
      if (reading === undefined || !mayBeOne(a.skeletons[i] ?? '', right.skeleton)) continue;
      const likeness = likenessAsOne(reading, right.reading());
      if (likeness >= LEAST_JOINED) pairings.push({ fromA: i, toA: i, fromB, toB, likeness });
    }
  }
}

/** Whether each word of both sides has a partner, so that nothing is gained by reading words as one. */
function isComplete(a: PreparedName, b: PreparedName, pairings: readonly Pairing[]): boolean {
  const length = a.readings.length;
  if (length !== b.readings.length) return false;
  let pairedA = 0;
  let pairedB = 0;
  for (const { fromA, fromB, likeness } of pairings) {
    if (likeness < SURE) continue;
    pairedA |= 1 << fromA;
    pairedB |= 1 << fromB;
  }
  const all = (1 << length) - 1;
  return pairedA === all && pairedB === all;
}

function weightOf(weights: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at <= to; at++) sum += weights[at] ?? 0;
  return sum;
}

/** Bits of the words of a stretch. */
function maskOf(from: number, to: number): number {
  return ((2 << (to - from)) - 1) << from;
}

/** Share of pairs of pairings that stand in another order on the other side. */
function disorder(chosen: readonly Pairing[]): number {
  let turned = 0;
  let pairs = 0;
  for (const [at, one] of chosen.entries()) {
    for (let next = at + 1; next < chosen.length; next++) {
      const other = chosen[next];
      if (other === undefined) continue;
      pairs++;
      if (one.fromA < other.fromA !== one.fromB < other.fromB) turned++;
    }
  }
  return pairs === 0 ? 0 : turned / pairs;
}

/** `compareWords` of names that are ready. */
export function comparePrepared(a: PreparedName, b: PreparedName): number {
  if (a.readings.length === 0 || b.readings.length === 0) return 0;
  const pairings: Pairing[] = [];
  pairWords(a, b, pairings);
  if (!isComplete(a, b, pairings)) pairJoined(a, b, pairings);
  const gain = ({ fromA, toA, fromB, toB, likeness }: Pairing): number =>
    likeness * (weightOf(a.weights, fromA, toA) + weightOf(b.weights, fromB, toB));
  pairings.sort((one, other) => other.likeness - one.likeness || gain(other) - gain(one));
  const chosen: Pairing[] = [];
  let usedA = 0;
  let usedB = 0;
  let sum = 0;
  for (const pairing of pairings) {
    const maskA = maskOf(pairing.fromA, pairing.toA);
    const maskB = maskOf(pairing.fromB, pairing.toB);
    if ((usedA & maskA) !== 0 || (usedB & maskB) !== 0) continue;
    usedA |= maskA;
    usedB |= maskB;
    chosen.push(pairing);
    sum += gain(pairing);
  }
  const whole = weightOf(a.weights, 0, a.weights.length - 1) + weightOf(b.weights, 0, b.weights.length - 1);
  return (sum / whole) * (1 - ORDER_COST * disorder(chosen));
}

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
  return comparePrepared(prepareName(left), prepareName(right));
}
