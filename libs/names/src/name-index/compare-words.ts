import { isParticle } from '../base-rates/particles.ts';
import { surprisal } from '../base-rates/surprisal.ts';
import type { NameToken } from '../name-token.ts';
import { tokenSimilarity } from '../token-similarity.ts';
import { tokenOf } from '../tokenize-name.ts';
import { LEAST_LIKENESS } from './vocabulary.ts';

/** Words read as one, since writers part and join them at will, are a little less sure than words that stand alone. */
const JOIN_COST = 0.02;
const LEAST_JOINED = 0.8;
const SURE = 0.85;
/** What wholly reversed order takes off: of two names with the same words the one in the same order comes first. */
const ORDER_COST = 0.03;
const MAX_COMPARED = 12;

interface Pairing {
  /** First and last word on either side. */
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly likeness: number;
}

/** The words that tell names apart; all of them where there are only particles. */
export function tellingWords(tokens: readonly NameToken[]): readonly NameToken[] {
  const telling = tokens.filter((token) => !isParticle(token));
  return telling.length === 0 ? tokens : telling;
}

/** Two neighbouring words written as one. */
export function joinWords(first: NameToken, second: NameToken): NameToken {
  return tokenOf(first.text + second.text, first.folded + second.folded, first.script);
}

function pairWords(a: readonly NameToken[], b: readonly NameToken[], pairings: Pairing[]): void {
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) {
      const likeness = tokenSimilarity(left, right);
      if (likeness >= LEAST_LIKENESS) pairings.push({ fromA: i, toA: i, fromB: j, toB: j, likeness });
    }
  }
}

/** A word or two neighbours as one, with a skeleton that costs nothing to make. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly skeleton: string;
}

function stretchesOf(tokens: readonly NameToken[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, { skeleton, script }] of tokens.entries()) {
    stretches.push({ from: at, to: at, skeleton });
    const next = tokens[at + 1];
    if (next?.script === script) stretches.push({ from: at, to: at + 1, skeleton: skeleton + next.skeleton });
  }
  return stretches;
}

function readStretch(tokens: readonly NameToken[], { from, to }: Stretch): NameToken | undefined {
  const first = tokens[from];
  const last = tokens[to];
  return first === undefined || last === undefined || from === to ? first : joinWords(first, last);
}

function mayBeOne(left: string, right: string): boolean {
  return Math.abs(left.length - right.length) <= 2 && left.charAt(0) === right.charAt(0);
}

/** Pairings in which two neighbours of one side at least stand for one word. */
function pairJoined(a: readonly NameToken[], b: readonly NameToken[], pairings: Pairing[]): void {
  const stretchesB = stretchesOf(b);
  for (const left of stretchesOf(a)) {
    for (const right of stretchesB) {
      const isJoined = left.from < left.to || right.from < right.to;
      if (!isJoined || !mayBeOne(left.skeleton, right.skeleton)) continue;
      const wordA = readStretch(a, left);
      const wordB = readStretch(b, right);
      if (wordA === undefined || wordB === undefined) continue;
      const likeness = tokenSimilarity(wordA, wordB) - JOIN_COST;
      if (likeness < LEAST_JOINED) continue;
      pairings.push({ fromA: left.from, toA: left.to, fromB: right.from, toB: right.to, likeness });
    }
  }
}

/** Whether each word of both sides has a partner, so that nothing is gained by reading words as one. */
function isComplete(lengthA: number, lengthB: number, pairings: readonly Pairing[]): boolean {
  if (lengthA !== lengthB) return false;
  const surely = pairings.filter(({ likeness }) => likeness >= SURE);
  return (
    new Set(surely.map(({ fromA }) => fromA)).size === lengthA &&
    new Set(surely.map(({ fromB }) => fromB)).size === lengthB
  );
}

function weightOf(weights: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at <= to; at++) sum += weights[at] ?? 0;
  return sum;
}

function isFree(used: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (used[at] === 1) return false;
  return true;
}

/** Share of pairs of pairings that stand in another order on the other side. */
function disorder(chosen: readonly Pairing[]): number {
  let turned = 0;
  let pairs = 0;
  for (const [at, one] of chosen.entries()) {
    for (const other of chosen.slice(at + 1)) {
      pairs++;
      if (one.fromA < other.fromA !== one.fromB < other.fromB) turned++;
    }
  }
  return pairs === 0 ? 0 : turned / pairs;
}

/**
 * How alike two names are, in [0, 1]: words are paired one to one (or two to one where a writer joined them), the best
 * pairs first, and the likeness of pairs is averaged by surprisal over all words of both names. Symmetric. For ranking
 * only: it knows no roles, so father and son with one chain of names look alike.
 */
export function compareWords(left: readonly NameToken[], right: readonly NameToken[]): number {
  const a = tellingWords(left).slice(0, MAX_COMPARED);
  const b = tellingWords(right).slice(0, MAX_COMPARED);
  if (a.length === 0 || b.length === 0) return 0;
  const weightsA = Float64Array.from(a, surprisal);
  const weightsB = Float64Array.from(b, surprisal);
  const pairings: Pairing[] = [];
  pairWords(a, b, pairings);
  if (!isComplete(a.length, b.length, pairings)) pairJoined(a, b, pairings);
  const gain = ({ fromA, toA, fromB, toB, likeness }: Pairing): number =>
    likeness * (weightOf(weightsA, fromA, toA) + weightOf(weightsB, fromB, toB));
  pairings.sort((one, other) => other.likeness - one.likeness || gain(other) - gain(one));
  const usedA = new Uint8Array(a.length);
  const usedB = new Uint8Array(b.length);
  const chosen: Pairing[] = [];
  let sum = 0;
  for (const pairing of pairings) {
    const { fromA, toA, fromB, toB } = pairing;
    if (!isFree(usedA, fromA, toA) || !isFree(usedB, fromB, toB)) continue;
    usedA.fill(1, fromA, toA + 1);
    usedB.fill(1, fromB, toB + 1);
    chosen.push(pairing);
    sum += gain(pairing);
  }
  const whole = weightOf(weightsA, 0, a.length - 1) + weightOf(weightsB, 0, b.length - 1);
  return (sum / whole) * (1 - ORDER_COST * disorder(chosen));
}
