/** Values by key, no more than there is room for. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  /** Keeps a value, and gives it. */
  keep(key: Key, value: Value): Value;
}

/** A value in the order of use. */
interface Kept<Key, Value> {
  readonly key: Key;
  value: Value;
  next: Kept<Key, Value>;
  before: Kept<Key, Value>;
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
  const known = new Map<Key, Kept<Key, Value>>();
  // A ring through this one: behind it what was asked for last, before it what nobody asked for longest. To take a key out of a
  // map and put it in again at each use would have the map made anew every few thousand uses.
  const ends = {} as Kept<Key, Value>;
  ends.next = ends;
  ends.before = ends;

  function takeOut({ before, next }: Kept<Key, Value>): void {
    before.next = next;
    next.before = before;
  }

  function putFirst(one: Kept<Key, Value>): void {
    one.before = ends;
    one.next = ends.next;
    ends.next.before = one;
    ends.next = one;
  }

  return {
    get(key) {
      const one = known.get(key);
      if (one === undefined) return undefined;
      if (ends.next !== one) {
        takeOut(one);
        putFirst(one);
      }
      return one.value;
    },
    keep(key, value) {
      const found = known.get(key);
      if (found) takeOut(found);
      const one = found ?? ({ key, value } as Kept<Key, Value>);
      one.value = value;
      putFirst(one);
      if (found) return value;
      known.set(key, one);
      if (known.size > most) {
        const oldest = ends.before;
        takeOut(oldest);
        known.delete(oldest.key);
        // What is out points at nothing: else the collector's short passes keep what came after it.
        oldest.next = oldest;
        oldest.before = oldest;
      }
      return value;
    },
  };
}
