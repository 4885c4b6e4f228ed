import { type CelType, isListType, isMapType, type MapType, typeName } from '../types.ts';
import { EntryMap, RecordMap } from './map.ts';
import { CelFailure, NonValue, UnknownValue } from './non-value.ts';
import { CelDuration, CelTimestamp } from './time.ts';
import { CelObject, Uint, type Value } from './value.ts';

const maximumDepth = 100;
/** Of most posts most lists are empty. */
const EMPTY: readonly Value[] = Object.freeze([]);

/**
 * Takes a native value of the activation for a value of the declared type. What is absent becomes unknown; what has
 * another type becomes a failure that names the path. `label` is that path.
 */
export function adapt(raw: unknown, type: CelType, label: string, depth = 0): Value {
  if (raw instanceof NonValue) return raw;
  if (raw === undefined) return missing(label);
  if (depth > maximumDepth)
    return new CelFailure('limit', `${label} is nested deeper than ${maximumDepth} levels`);
  if (typeof type === 'string') return adaptScalar(raw, type, label, depth);
  if (isListType(type))
    return Array.isArray(raw) ? adaptList(raw, type.list, label, depth) : mismatch(raw, type, label);
  if (isMapType(type)) return adaptMap(raw, type, label, depth);
  return isRecord(raw) ? new CelObject(type, raw, label, depth, adapt) : mismatch(raw, type, label);
}

/** The unknown of a path that the activation does not have. */
export function missing(label: string): UnknownValue {
  return new UnknownValue([`${label} was not provided`]);
}

type ScalarType = Exclude<CelType, object>;

function adaptScalar(raw: unknown, type: ScalarType, label: string, depth: number): Value {
  switch (type) {
    case 'bool':
      return typeof raw === 'boolean' ? raw : mismatch(raw, type, label);
    case 'string':
      return typeof raw === 'string' ? raw : mismatch(raw, type, label);
    case 'double':
      return typeof raw === 'number' ? raw : mismatch(raw, type, label);
    case 'int':
      return integer(raw, -(2n ** 63n), 2n ** 63n) ?? mismatch(raw, type, label);
    case 'uint': {
      const value = raw instanceof Uint ? raw.value : integer(raw, 0n, 2n ** 64n);
      return value === undefined ? mismatch(raw, type, label) : new Uint(value);
    }
    case 'bytes':
      return raw instanceof Uint8Array ? raw : mismatch(raw, type, label);
    case 'timestamp':
      return adaptTimestamp(raw) ?? mismatch(raw, type, label);
    case 'duration':
      return raw instanceof CelDuration ? raw : mismatch(raw, type, label);
    case 'null':
      return raw === null ? raw : mismatch(raw, type, label);
    case 'type':
      return mismatch(raw, type, label);
    case 'dyn':
      return adaptDynamic(raw, label, depth);
    default:
      return type satisfies never;
  }
}

function integer(raw: unknown, low: bigint, end: bigint): bigint | undefined {
  if (typeof raw !== 'bigint' && !Number.isSafeInteger(raw)) return undefined;
  const value = BigInt(raw as bigint | number);
  return value >= low && value < end ? value : undefined;
}

function adaptTimestamp(raw: unknown): CelTimestamp | undefined {
  if (raw instanceof CelTimestamp) return raw;
  if (!(raw instanceof Date) || Number.isNaN(raw.getTime())) return undefined;
  return new CelTimestamp(BigInt(raw.getTime()) * 1_000_000n);
}

function adaptList(raw: readonly unknown[], type: CelType, label: string, depth: number): Value {
  if (raw.length === 0) return EMPTY;
  const ofItem = `${label}[]`;
  const list = new Array<Value>(raw.length);
  // A plain loop, and by index, since a hole is an absent value: most lists are short and looped over by many rules.
  for (let at = 0; at < raw.length; at++) list[at] = adapt(raw[at], type, ofItem, depth + 1);
  return list;
}

function adaptMap(raw: unknown, type: MapType, label: string, depth: number): Value {
  if (!isRecord(raw)) return mismatch(raw, type, label);
  if (!(raw instanceof Map)) {
    return new RecordMap(raw, (value, key) => adapt(value, type.map[1], `${label}.${key}`, depth + 1));
  }
  const map = new EntryMap();
  for (const [key, value] of raw) {
    const refusal = map.add(
      adapt(key, type.map[0], label, depth + 1),
      adapt(value, type.map[1], label, depth + 1),
    );
    if (refusal !== undefined) return refusal;
  }
  return map;
}

/** Without a declared type a number is a double, as in JSON; a bigint is an int. */
function adaptDynamic(raw: unknown, label: string, depth: number): Value {
  switch (typeof raw) {
    case 'boolean':
    case 'string':
    case 'number':
      return raw;
    case 'bigint':
      return adaptScalar(raw, 'int', label, depth);
    case 'object':
      return adaptDynamicObject(raw, label, depth);
    default:
      return mismatch(raw, 'dyn', label);
  }
}

function adaptDynamicObject(raw: object | null, label: string, depth: number): Value {
  if (raw === null || raw instanceof Uint8Array || raw instanceof CelDuration || raw instanceof Uint)
    return raw;
  if (Array.isArray(raw)) return adaptList(raw, 'dyn', label, depth);
  if (raw instanceof Date || raw instanceof CelTimestamp) return adaptScalar(raw, 'timestamp', label, depth);
  return adaptMap(raw, { map: ['dyn', 'dyn'] }, label, depth);
}

function isRecord(raw: unknown): raw is object {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function mismatch(raw: unknown, type: CelType, label: string): CelFailure {
  return new CelFailure('wrong-type', `${label} should be ${typeName(type)}, but is ${describe(raw)}`);
}

/** Names the native type only: the value itself may be personal. */
function describe(raw: unknown): string {
  if (raw === null) return 'null';
  if (Array.isArray(raw)) return 'a list';
  if (typeof raw === 'number' && !Number.isSafeInteger(raw)) return 'a number that is not a safe integer';
  return typeof raw === 'object' ? 'a record' : `a ${typeof raw}`;
}
