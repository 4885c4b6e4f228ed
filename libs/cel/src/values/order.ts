import { compareNumbers, numberOf } from './equals.ts';
import { CelDuration, CelTimestamp } from './time.ts';
import type { Value } from './value.ts';

/** Negative, zero or positive as in sorting; NaN when one side is NaN; undefined when the two have no order. */
export function compare(left: Value, right: Value): number | undefined {
  if (typeof left === 'string') return typeof right === 'string' ? compareStrings(left, right) : undefined;
  const a = numberOf(left);
  const b = numberOf(right);
  if (a !== undefined) return b === undefined ? undefined : compareNumbers(a, b);
  if (typeof left === 'boolean') return typeof right === 'boolean' ? Number(left) - Number(right) : undefined;
  if (left instanceof Uint8Array)
    return right instanceof Uint8Array ? Buffer.compare(left, right) : undefined;
  return compareTimes(left, right);
}

function compareTimes(left: Value, right: Value): number | undefined {
  const sameKind =
    (left instanceof CelTimestamp && right instanceof CelTimestamp) ||
    (left instanceof CelDuration && right instanceof CelDuration);
  return sameKind ? compareNumbers(left.nanos, right.nanos) : undefined;
}

/** CEL orders strings by code point; UTF-16 order differs above the surrogates. */
export function compareStrings(left: string, right: string): number {
  const end = Math.min(left.length, right.length);
  let index = 0;
  while (index < end && left.charCodeAt(index) === right.charCodeAt(index)) index++;
  if (index === end) return left.length - right.length;
  return codePointRank(left.charCodeAt(index)) - codePointRank(right.charCodeAt(index));
}

function codePointRank(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  return isSurrogate ? unit + 0x10000 : unit;
}
