const HOUR_MS = 3_600_000;
const HOURS = 24;
/** Places beyond these are forgotten, those first that nobody signed up from for longest. */
const MOST_PLACES = 100_000;

/** Sign-ups of a place within 24 hours, and how many of them were flagged. */
export interface Tally {
  readonly signUps: number;
  readonly flagged: number;
}

/** Counts sign-ups by place in hours. */
export interface SignUpTally {
  add(place: string, flagged: boolean, now: number): Tally;
  /** A flag was right: it counts as a sign-up like any other. Undefined where it was too long ago. */
  settle(place: string, flaggedAt: number, now: number): Tally | undefined;
  forget(place: string): void;
}

interface Counts {
  hour: number;
  /** Sign-ups of the last 24 hours, then the flagged ones; by hour modulo 24. */
  readonly counts: Uint32Array;
}

/** See `SignUpTally`. */
export function createSignUpTally(): SignUpTally {
  const places = new Map<string, Counts>();
  return {
    add(place, flagged, now) {
      const hour = Math.floor(now / HOUR_MS);
      const found = places.get(place) ?? { hour, counts: new Uint32Array(2 * HOURS) };
      places.delete(place);
      places.set(place, found);
      if (places.size > MOST_PLACES) places.delete(places.keys().next().value ?? place);
      forgetPast(found, hour);
      const { counts } = found;
      const slot = found.hour % HOURS;
      counts[slot] = (counts[slot] ?? 0) + 1;
      if (flagged) counts[HOURS + slot] = (counts[HOURS + slot] ?? 0) + 1;
      return tallyOf(counts);
    },
    settle(place, flaggedAt, now) {
      const found = places.get(place);
      if (!found) return undefined;
      forgetPast(found, Math.floor(now / HOUR_MS));
      const hour = Math.floor(flaggedAt / HOUR_MS);
      const slot = HOURS + (hour % HOURS);
      const { counts } = found;
      if (found.hour - hour >= HOURS || !counts[slot]) return undefined;
      counts[slot] = (counts[slot] ?? 0) - 1;
      return tallyOf(counts);
    },
    forget: (place) => places.delete(place),
  };
}

/** Hours in which nobody came are empty now. */
function forgetPast(of: Counts, hour: number): void {
  const { counts } = of;
  for (let past = of.hour + 1; past <= Math.min(hour, of.hour + HOURS); past++) {
    counts[past % HOURS] = 0;
    counts[HOURS + (past % HOURS)] = 0;
  }
  of.hour = Math.max(of.hour, hour);
}

function tallyOf(counts: Uint32Array): Tally {
  return { signUps: sum(counts.subarray(0, HOURS)), flagged: sum(counts.subarray(HOURS)) };
}

function sum(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
