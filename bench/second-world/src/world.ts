/** What every derivation is given: the same numbers make the same world. */
export interface World {
  readonly seed: number;
  /** Removed, living and innocent new people together: slots below this are people, keys from it on are what is new. */
  readonly people: number;
  readonly removed: number;
  readonly existing: number;
  readonly innocents: number;
  /** When sign-ups begin and end, milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
  readonly days: number;
  /** Share of innocent sign-ups put beside somebody removed on purpose. */
  readonly beside: number;
  /** Slot of a rank: removed people first, then those who live, then those who sign up. */
  readonly slotOf: (rank: number) => number;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
