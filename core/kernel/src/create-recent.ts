/** Values by key, no more than there is room for. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  /** Keeps a value, and gives it. */
  keep(key: Key, value: Value): Value;
}

/**
 * Keeps the values that were asked for last, `most` of them: the one that nobody asked for longest goes first.
 *
 * @example
 * ```ts
 * const recent = createRecent<string, number>(2)
 * recent.keep('a', 1) // => 1
 * recent.keep('b', 2) // => 2
 * recent.get('a') // => 1
 * recent.keep('c', 3) // => 3
 * recent.get('b') // => undefined
 * recent.get('a') // => 1
 * ```
 */
export function createRecent<Key, Value>(most: number): Recent<Key, Value> {
  const known = new Map<Key, Value>();
  function keep(key: Key, value: Value): Value {
    // Taken out and put in again: a map goes through its keys in the order in which they came.
    known.delete(key);
    known.set(key, value);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return value;
  }
  return {
    get(key) {
      const value = known.get(key);
      return value === undefined ? undefined : keep(key, value);
    },
    keep,
  };
}
