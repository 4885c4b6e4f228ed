import { type Activity, activeSeconds, EVEN_ACTIVITY } from './activity.ts';

/** A cascade as a shape: when it was passed on, by whom from whom. Nothing of who they are or what they say. */
export interface ShapeCascade {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Seconds after the start, rising; without the start itself. */
  readonly after: ArrayLike<number>;
  /** For each the place of the one that it was passed on from, -1 for the start; left out where nobody knows. */
  readonly parents?: ArrayLike<number>;
  /** For each who did it, as a number that means nothing elsewhere; left out where nobody knows. */
  readonly accounts?: ArrayLike<number>;
  /** For each how many characters whoever passed it on added, 0 for none; left out where nobody knows. */
  readonly added?: ArrayLike<number>;
}

/** What is seen of a shape within some seconds. */
export interface EarlyShape {
  readonly count: number;
  /** Seconds for which it was seen. */
  readonly seen: number;
  /** The same by the clock of the platform's activity. */
  readonly seenActive: number;
  /** Seconds after the start, and by the clock of activity. */
  readonly after: Float64Array;
  readonly active: Float64Array;
  /** -1 where it came from the start, and where what is given does not point back. */
  readonly parents: Int32Array;
  readonly depths: Int32Array;
  readonly accounts: ArrayLike<number> | undefined;
  readonly added: Float64Array | undefined;
  activeUntil(seconds: number): number;
}

/** The first seconds of a cascade. Times before the start count as the start. */
export function earlyShape(cascade: ShapeCascade, seen: number, activity: Activity): EarlyShape {
  const { startedAt, after: all, parents: given, accounts, added } = cascade;
  let count = 0;
  while (count < all.length && (all[count] ?? 0) <= seen) count += 1;
  // By the even clock the instant plays no part, not even in the last digit.
  const from = activity === EVEN_ACTIVITY ? 0 : startedAt;
  const activeUntil = (seconds: number) => activeSeconds(from, from + seconds * 1000, activity);
  const after = Float64Array.from({ length: count }, (_, at) => Math.max(0, all[at] ?? 0));
  const parents = new Int32Array(count);
  const depths = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const parent = given?.[at] ?? -1;
    const isBack = parent >= 0 && parent < at;
    parents[at] = isBack ? parent : -1;
    depths[at] = isBack ? (depths[parent] ?? 0) + 1 : 0;
  }
  return {
    count,
    seen,
    seenActive: activeUntil(seen),
    after,
    active: after.map(activeUntil),
    parents,
    depths,
    accounts,
    added: added && Float64Array.from({ length: count }, (_, at) => Math.max(0, added[at] ?? 0)),
    activeUntil,
  };
}

/** A share of few is drawn to what is usual, as if so many more had been counted. */
export function drawnShare(
  part: number,
  whole: number,
  { usual, weight }: { readonly usual: number; readonly weight: number },
): number {
  return (part + usual * weight) / (whole + weight);
}
