import { RecordMap } from './map.ts';
import { type CelFailure, NonValue, type Unknown } from './non-value.ts';
import { CelTimestamp } from './time.ts';
import { CelMap, CelObject, TypeValue, Uint, type Value } from './value.ts';

/** The outcome of an evaluation: a native value, an {@link Unknown} or a {@link CelFailure}. */
export type CelResult = unknown | Unknown | CelFailure;

/**
 * Gives a value back in native form: an int or uint is a number while that is exact and a bigint beyond, a timestamp a
 * Date, a map with string keys a record and any other a Map, a type its name.
 */
export function toNative(value: Value): CelResult {
  if (typeof value === 'bigint') return exactNumber(value);
  if (typeof value !== 'object' || value === null || value instanceof NonValue) return value;
  return nativeObject(value, new Map());
}

/** `seen` keeps shared parts shared: an expression can build a value that repeats itself 2^n times. */
function nativeObject(value: Exclude<Value & object, NonValue>, seen: Map<object, unknown>): unknown {
  if (value instanceof Uint) return exactNumber(value.value);
  if (value instanceof CelTimestamp) return new Date(Number(value.nanos / 1_000_000n));
  if (value instanceof TypeValue) return value.name;
  if (value instanceof CelObject || value instanceof RecordMap) return value.raw;
  const known = seen.get(value);
  if (known !== undefined) return known;
  const part = (inner: Value): unknown =>
    typeof inner === 'object' && inner !== null && !(inner instanceof NonValue)
      ? nativeObject(inner, seen)
      : toNative(inner);
  const native = nativeContainer(value, part);
  seen.set(value, native);
  return native;
}

function nativeContainer(value: object, part: (inner: Value) => unknown): unknown {
  if (Array.isArray(value)) return value.map(part);
  if (!(value instanceof CelMap)) return value;
  const entries = value.keys().map((key) => [part(key), part(value.get(key))] as const);
  return entries.every(([key]) => typeof key === 'string') ? Object.fromEntries(entries) : new Map(entries);
}

function exactNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
