import { kindOf } from '../values/kind.ts';
import { CelFailure } from '../values/non-value.ts';
import { TypeValue, Uint, type Value } from '../values/value.ts';
import { type FunctionTable, overload } from './overload.ts';
import { checkedTimestamp, formatDuration, formatTimestamp, parseDuration, parseTimestamp } from './time.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf8 = new TextEncoder();

const intRange = new CelFailure('range', 'outside the range of int');
const uintRange = new CelFailure('range', 'outside the range of uint');

function toInt(value: bigint): Value {
  return BigInt.asIntN(64, value) === value ? value : intRange;
}

function toUint(value: bigint): Value {
  return BigInt.asUintN(64, value) === value ? new Uint(value) : uintRange;
}

/** The ends themselves are refused: as doubles they stand for integers on either side of the limit. */
function doubleToInt(value: number): Value {
  return value > -(2 ** 63) && value < 2 ** 63 ? BigInt(Math.trunc(value)) : intRange;
}

function doubleToUint(value: number): Value {
  return value >= 0 && value < 2 ** 64 ? new Uint(BigInt(Math.trunc(value))) : uintRange;
}

function readInteger(text: string, convert: (value: bigint) => Value): Value {
  return /^[+-]?\d{1,40}$/.test(text)
    ? convert(BigInt(text.replace(/^\+/, '')))
    : new CelFailure('invalid-argument', 'not an integer');
}

function readDouble(text: string): Value {
  const special = /^([+-]?)(?:inf|infinity)$/i.exec(text);
  if (special !== null) return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^nan$/i.test(text)) return Number.NaN;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)
    ? Number(text)
    : new CelFailure('invalid-argument', 'not a number');
}

const trueWords: ReadonlySet<string> = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const falseWords: ReadonlySet<string> = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);

function readBool(text: string): Value {
  if (trueWords.has(text)) return true;
  return falseWords.has(text) ? false : new CelFailure('invalid-argument', 'not a boolean word');
}

function decode(bytes: Uint8Array): Value {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return new CelFailure('invalid-argument', 'invalid UTF-8');
  }
}

/** Conversions named after their target type, plus `dyn` and `type`. */
export const conversions: FunctionTable = {
  int: [
    overload(['int'], 'int', (value) => value),
    overload(['uint'], 'int', (value) => toInt(value.value)),
    overload(['double'], 'int', doubleToInt),
    overload(['string'], 'int', (text) => readInteger(text, toInt)),
    overload(['timestamp'], 'int', (time) => BigInt.asIntN(64, time.nanos / 1_000_000_000n)),
  ],
  uint: [
    overload(['uint'], 'uint', (value) => value),
    overload(['int'], 'uint', toUint),
    overload(['double'], 'uint', doubleToUint),
    overload(['string'], 'uint', (text) => readInteger(text, toUint)),
  ],
  double: [
    overload(['double'], 'double', (value) => value),
    overload(['int'], 'double', Number),
    overload(['uint'], 'double', (value) => Number(value.value)),
    overload(['string'], 'double', readDouble),
  ],
  string: [
    overload(['string'], 'string', (text) => text),
    overload(['int'], 'string', String),
    overload(['uint'], 'string', (value) => String(value.value)),
    overload(['double'], 'string', String),
    overload(['bool'], 'string', String),
    overload(['bytes'], 'string', decode),
    overload(['timestamp'], 'string', formatTimestamp),
    overload(['duration'], 'string', formatDuration),
  ],
  bytes: [
    overload(['bytes'], 'bytes', (bytes) => bytes),
    overload(['string'], 'bytes', (text) => utf8.encode(text)),
  ],
  bool: [overload(['bool'], 'bool', (value) => value), overload(['string'], 'bool', readBool)],
  timestamp: [
    overload(['timestamp'], 'timestamp', (time) => time),
    overload(['string'], 'timestamp', parseTimestamp),
    overload(['int'], 'timestamp', (seconds) => checkedTimestamp(seconds * 1_000_000_000n)),
  ],
  duration: [
    overload(['duration'], 'duration', (span) => span),
    overload(['string'], 'duration', parseDuration),
  ],
  dyn: [overload(['dyn'], 'dyn', (value) => value)],
  type: [overload(['dyn'], 'type', (value) => new TypeValue(kindOf(value)))],
};
