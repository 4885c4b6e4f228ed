/** What a cascade looked like until an instant, in the order of time: a post or object, and everything that passed it on. */
export interface Cascade {
  /** Milliseconds since the epoch at which it began. */
  readonly startedAt: number;
  /** Milliseconds since the epoch up to which it was seen. */
  readonly now: number;
  /** Seconds after the start of each arrival, rising; the first is the start itself, 0. */
  readonly after: ArrayLike<number>;
  /** People whom each arrival can reach at once; NaN where nobody knows. As long as `after`. */
  readonly audience: ArrayLike<number>;
  /** Arrivals in all, where of many only the first and a sample of the rest are kept; those of `after` when left out. */
  readonly arrivals?: number;
}

/** How far ahead a forecast looks. */
export const HORIZONS = ['1h', '6h', '24h'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Further people reached within a time: what is expected, and an interval that holds it in four of five cases. */
export interface Expected {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** What a cascade will still reach, or why nobody can say. */
export type Forecast =
  | {
      readonly known: true;
      /** Further exposure: the sum of the audiences of what will pass it on. */
      readonly exposure: Readonly<Record<Horizon, Expected>>;
      /** Further arrivals. */
      readonly arrivals: Readonly<Record<Horizon, Expected>>;
      /** SEISMIC's infectiousness with a 95 % interval, and whether each arrival brings more than one. */
      readonly infectiousness: Expected;
      readonly supercritical: boolean;
      readonly model: string;
    }
  | { readonly known: false; readonly reason: string };
