/** Two numbers by pair of accounts: open addressing over typed arrays, used again and again. */
export interface PairTable {
  readonly size: () => number;
  /** Where the values of a pair stand, from now on; `values` at it are 0 at first. */
  slot(key: number): number;
  /** Two numbers for each slot. */
  first(): Int32Array;
  second(): Int32Array;
  /** Keys in the order in which they came. */
  keys(): Float64Array;
  /** Forgets all pairs and keeps the room. */
  clear(): void;
}

/** A table that grows. */
export function createPairTable(): PairTable {
  let capacity = 1 << 10;
  let slots = new Int32Array(capacity).fill(-1);
  let keys = new Float64Array(Math.ceil(capacity * 0.6) + 1);
  let first = new Int32Array(keys.length);
  let second = new Int32Array(keys.length);
  let size = 0;
  const probe = (key: number): number => {
    let at = mixPair(key) & (capacity - 1);
    for (let place = slots[at] ?? -1; place !== -1 && keys[place] !== key; place = slots[at] ?? -1)
      at = (at + 1) & (capacity - 1);
    return at;
  };
  const grow = (): void => {
    capacity *= 2;
    slots = new Int32Array(capacity).fill(-1);
    keys = widen(keys, new Float64Array(Math.ceil(capacity * 0.6) + 1));
    first = widen(first, new Int32Array(keys.length));
    second = widen(second, new Int32Array(keys.length));
    for (let place = 0; place < size; place++) slots[probe(keys[place] ?? 0)] = place;
  };
  return {
    size: () => size,
    slot: (key) => {
      let at = probe(key);
      const known = slots[at] ?? -1;
      if (known !== -1) return known;
      if (size + 1 >= keys.length) {
        grow();
        at = probe(key);
      }
      slots[at] = size;
      keys[size] = key;
      first[size] = 0;
      second[size] = 0;
      size += 1;
      return size - 1;
    },
    first: () => first,
    second: () => second,
    keys: () => keys.subarray(0, size),
    clear: () => {
      if (size * 8 > capacity) slots.fill(-1);
      else {
        // Last in, first out: a pair is found until it goes.
        for (let place = size - 1; place >= 0; place--) slots[probe(keys[place] ?? 0)] = -1;
      }
      size = 0;
    },
  };
}

function widen<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** A hash of a pair of accounts, 32 bits. */
export function mixPair(key: number): number {
  const high = Math.floor(key / 0x1_0000_0000);
  let hash = Math.imul(((key - high * 0x1_0000_0000) | 0) ^ Math.imul(high + 1, 0x85ebca6b), 0x9e3779b1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
