import type { PreparedHandle } from './prepare-handle.ts';

const STRETCH = 3;
/** Stretches that two handles must share to be compared in full. */
const FEWEST_SHARED = 2;

/** Finds the handles that share enough with another to be worth comparing; all others are `different`. */
export interface HandleIndex {
  /** Places of the handles that share two stretches of three signs, or the only one; in no order. */
  find(handle: PreparedHandle): readonly number[];
}

/** Stretches of a handle; its beginning counts as a sign, so that short ones have some. */
function stretchesOf({ signs }: PreparedHandle): Set<string> {
  const text = `^${signs}`;
  const found = new Set<string>();
  for (let at = 0; at + STRETCH <= text.length; at += 1) found.add(text.slice(at, at + STRETCH));
  return found;
}

/** Whether two handles would find each other. */
export function areComparable(a: PreparedHandle, b: PreparedHandle): boolean {
  const [ofA, ofB] = [stretchesOf(a), stretchesOf(b)];
  let shared = 0;
  for (const stretch of ofA) if (ofB.has(stretch)) shared += 1;
  return shared >= neededFor(ofA) || (shared > 0 && shared >= neededFor(ofB));
}

const neededFor = (stretches: ReadonlySet<string>): number =>
  Math.max(1, Math.min(FEWEST_SHARED, stretches.size));

/** Indexes handles by their stretches. */
export function createHandleIndex(handles: readonly PreparedHandle[]): HandleIndex {
  const postings = new Map<string, number[]>();
  const needed = handles.map((handle, place) => {
    const stretches = stretchesOf(handle);
    for (const stretch of stretches) {
      const list = postings.get(stretch);
      if (list) list.push(place);
      else postings.set(stretch, [place]);
    }
    return neededFor(stretches);
  });
  const shared = new Uint8Array(handles.length);
  return {
    find: (handle) => {
      const stretches = stretchesOf(handle);
      const least = neededFor(stretches);
      const touched: number[] = [];
      for (const stretch of stretches) {
        for (const place of postings.get(stretch) ?? []) {
          if (shared[place] === 0) touched.push(place);
          shared[place] = (shared[place] ?? 0) + 1;
        }
      }
      const found = touched.filter((place) => (shared[place] ?? 0) >= Math.min(least, needed[place] ?? 0));
      for (const place of touched) shared[place] = 0;
      return found;
    },
  };
}
