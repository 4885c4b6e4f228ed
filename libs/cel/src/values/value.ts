import type { CelType, ObjectType } from '../types.ts';
import { CelFailure, type NonValue, UnknownValue } from './non-value.ts';
import { ownProperty } from './own-property.ts';
import type { CelDuration, CelTimestamp } from './time.ts';

/**
 * What closures pass around: int is a bigint and double a number, so that the two never mix up; uint is wrapped.
 * Native values are adapted when a variable is read, see `adapt.ts`.
 */
export type Value = boolean | bigint | number | string | null | Container | NonValue;

type Container =
  | Uint
  | Uint8Array
  | CelTimestamp
  | CelDuration
  | TypeValue
  | CelMap
  | CelObject
  | readonly Value[];

/** An unsigned 64-bit integer. */
export class Uint {
  readonly value: bigint;

  constructor(value: bigint) {
    this.value = value;
  }
}

/** A type as a value: what `type(x)` returns and names such as `int` denote. */
export class TypeValue {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A CEL map. Numeric keys of equal value are the same key whatever their type. */
export abstract class CelMap {
  abstract readonly size: number;
  abstract keys(): readonly Value[];
  /** The value of a key, undefined when there is none. */
  abstract find(key: Value): Value | undefined;

  get(key: Value): Value {
    const value = this.find(key);
    return value === undefined ? new CelFailure('no-such-key', `no such key: ${printKey(key)}`) : value;
  }
}

/** A key for messages, in CEL notation. */
export function printKey(key: Value): string {
  if (typeof key === 'string') return `"${key}"`;
  if (key instanceof Uint) return `${key.value}u`;
  return typeof key === 'object' ? 'a value that cannot be a key' : String(key);
}

/** Takes a native value for one of a type; `label` is its path, `depth` how deep it is nested. */
export type Adapt = (raw: unknown, type: CelType, label: string, depth: number) => Value;

/** A record with declared fields; `adapt` takes a field when it is asked for. Loops make one for each item: no closures. */
export class CelObject {
  readonly type: ObjectType;
  readonly raw: object;
  readonly #label: string;
  readonly #depth: number;
  readonly #adapt: Adapt;

  constructor(type: ObjectType, raw: object, label: string, depth: number, adapt: Adapt) {
    this.type = type;
    this.raw = raw;
    this.#label = label;
    this.#depth = depth;
    this.#adapt = adapt;
  }

  get(field: string): Value {
    const type = Object.hasOwn(this.type.fields, field) ? this.type.fields[field] : undefined;
    if (type === undefined)
      return new CelFailure('no-such-field', `${field} is not a field of ${this.type.object}`);
    const raw = ownProperty(this.raw, field);
    if (type === 'string' ? typeof raw === 'string' : type === 'bool' && typeof raw === 'boolean')
      return raw as Value;
    return this.#adapt(raw, type, `${this.#label}.${field}`, this.#depth + 1);
  }

  /** Whether a declared field is there; a field that is there but unknown counts as unknown. */
  has(field: string): Value {
    if (!Object.hasOwn(this.type.fields, field)) return this.get(field);
    const raw = ownProperty(this.raw, field);
    return raw instanceof UnknownValue ? raw : raw !== undefined;
  }
}

/** The run-time value of a static type, for writing functions without casts. */
export type Held<T extends CelType> = T extends keyof HeldByName ? HeldByName[T] : HeldContainer<T>;

interface HeldByName {
  bool: boolean;
  int: bigint;
  uint: Uint;
  double: number;
  string: string;
  bytes: Uint8Array;
  timestamp: CelTimestamp;
  duration: CelDuration;
  null: null;
  type: TypeValue;
  dyn: Value;
}

type HeldContainer<T> = T extends { list: CelType }
  ? readonly Value[]
  : T extends { map: readonly [CelType, CelType] }
    ? CelMap
    : CelObject;
