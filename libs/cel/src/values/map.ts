import { CelFailure } from './non-value.ts';
import { ownProperty } from './own-property.ts';
import { CelMap, printKey, Uint, type Value } from './value.ts';

type PlainKey = string | boolean | bigint;

/** The form in which equal keys are identical, undefined for what cannot be a key. */
function plainKey(key: Value): PlainKey | undefined {
  if (typeof key === 'string' || typeof key === 'boolean' || typeof key === 'bigint') return key;
  if (typeof key === 'number') return Number.isInteger(key) ? BigInt(key) : undefined;
  return key instanceof Uint ? key.value : undefined;
}

/** A map made by an expression. */
export class EntryMap extends CelMap {
  readonly #entries = new Map<PlainKey, readonly [Value, Value]>();

  get size(): number {
    return this.#entries.size;
  }

  keys(): readonly Value[] {
    return [...this.#entries.values()].map(([key]) => key);
  }

  find(key: Value): Value | undefined {
    const plain = plainKey(key);
    return plain === undefined ? undefined : this.#entries.get(plain)?.[1];
  }

  /** Adds an entry; tells why it cannot when the key is taken or is not of a key type. */
  add(key: Value, value: Value): CelFailure | undefined {
    const plain = typeof key === 'number' ? undefined : plainKey(key);
    if (plain === undefined) return new CelFailure('invalid-argument', 'unsupported key type');
    if (this.#entries.has(plain)) return new CelFailure('invalid-argument', `repeated key: ${printKey(key)}`);
    this.#entries.set(plain, [key, value]);
    return undefined;
  }
}

/** A plain record of the activation seen as a map; `read` adapts a value when it is asked for. */
export class RecordMap extends CelMap {
  readonly raw: object;
  readonly #read: (raw: unknown, key: string) => Value;

  constructor(raw: object, read: (raw: unknown, key: string) => Value) {
    super();
    this.raw = raw;
    this.#read = read;
  }

  get size(): number {
    return this.keys().length;
  }

  keys(): readonly string[] {
    return Object.keys(this.raw).filter((key) => ownProperty(this.raw, key) !== undefined);
  }

  find(key: Value): Value | undefined {
    if (typeof key !== 'string') return undefined;
    const value = ownProperty(this.raw, key);
    return value === undefined ? undefined : this.#read(value, key);
  }
}
