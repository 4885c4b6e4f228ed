import { growFloats, growInts } from './grow.ts';

/** A name to be found. */
export interface IndexedName {
  /** Names one row: no two names of an index share it. */
  readonly key: string;
  /** What bears the name; aliases of one entity share it. */
  readonly entity: string;
  readonly text: string;
  /** `person`, `organisation`, …: searches may be kept to one. */
  readonly type: string;
  /** Of equal scores a primary name comes first; default false. */
  readonly isPrimary?: boolean;
}

const GONE = -1;

/** Indexed names by number: strings as they came, words as numbers. */
export class NameStore {
  readonly keys: string[] = [];
  readonly entities: string[] = [];
  readonly texts: string[] = [];
  readonly typeNames: string[] = [];
  #types = new Int32Array(1024);
  #starts = new Int32Array(1024);
  #words = new Int32Array(4096);
  #wordCount = 0;
  #weights = new Float32Array(1024);
  #primaries = new Int32Array(1024);
  #size = 0;
  /** Made when names are asked for by key: an index that only answers needs none. */
  #numbers: Map<string, number> | undefined;

  /** Names ever added, removed ones included. */
  get length(): number {
    return this.keys.length;
  }

  get size(): number {
    return this.#size;
  }

  has(key: string): boolean {
    return this.#numbersByKey().has(key);
  }

  add(name: IndexedName, words: readonly number[], weight: number): number {
    const number = this.keys.length;
    this.keys.push(name.key);
    // An entity of one name shares its string with the key.
    this.entities.push(name.entity === name.key ? name.key : name.entity);
    this.texts.push(name.text);
    this.#types = growInts(this.#types, number + 1);
    this.#starts = growInts(this.#starts, number + 2);
    this.#weights = growFloats(this.#weights, number + 1);
    this.#primaries = growInts(this.#primaries, number + 1);
    this.#primaries[number] = name.isPrimary === true ? 1 : 0;
    this.#words = growInts(this.#words, this.#wordCount + words.length);
    this.#types[number] = this.typeNumber(name.type, true);
    this.#weights[number] = weight;
    for (const word of words) this.#words[this.#wordCount++] = word;
    this.#starts[number + 1] = this.#wordCount;
    this.#numbers?.set(name.key, number);
    this.#size++;
    return number;
  }

  remove(key: string): boolean {
    const numbers = this.#numbersByKey();
    const number = numbers.get(key);
    if (number === undefined) return false;
    numbers.delete(key);
    this.#size--;
    this.#types[number] = GONE;
    return true;
  }

  #numbersByKey(): Map<string, number> {
    if (this.#numbers === undefined) {
      this.#numbers = new Map();
      for (let number = 0; number < this.length; number++)
        if (this.isLive(number)) this.#numbers.set(this.keys[number] ?? '', number);
    }
    return this.#numbers;
  }

  isLive(number: number): boolean {
    return this.#types[number] !== GONE;
  }

  typeOf(number: number): number {
    return this.#types[number] ?? GONE;
  }

  isPrimary(number: number): boolean {
    return this.#primaries[number] === 1;
  }

  /** The number of a type; -1 for one that no name has, unless it is made. */
  typeNumber(type: string, make = false): number {
    const known = this.typeNames.indexOf(type);
    if (known >= 0 || !make) return known;
    return this.typeNames.push(type) - 1;
  }

  /** Sum of the surprisal of its telling words, in bits. */
  weight(number: number): number {
    return this.#weights[number] ?? 0;
  }

  /** All words of a name, particles included, in their order. */
  words(number: number): Int32Array {
    return this.#words.subarray(this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0);
  }

  name(number: number): IndexedName {
    return {
      key: this.keys[number] ?? '',
      entity: this.entities[number] ?? '',
      text: this.texts[number] ?? '',
      type: this.typeNames[this.typeOf(number)] ?? '',
      ...(this.isPrimary(number) ? { isPrimary: true } : {}),
    };
  }
}
