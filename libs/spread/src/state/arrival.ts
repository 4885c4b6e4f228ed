/** Somebody passed something on. */
export interface Arrival {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly account: string;
  readonly platform: string;
  readonly group?: string | undefined;
  /** People whom it can reach at once; left out where nobody knows. */
  readonly audience?: number | undefined;
  readonly isNewAccount?: boolean | undefined;
  readonly isKnownBad?: boolean | undefined;
}

/** No account reaches more people than this, whatever its platform says. */
export const MOST_AUDIENCE = 1e9;
/** The last second that four bytes can hold: in 2106. */
const LAST_MS = (2 ** 32 - 1) * 1_000;

/** Reads the time and the audience of arrivals, and counts those that could not be true. */
export class ArrivalReader {
  clamped = 0;
  at = 0;
  /** NaN where nobody knows. */
  audience = Number.NaN;

  /** @returns whether the arrival has a time at all */
  read({ at, audience }: Arrival, now: number | undefined): boolean {
    if (!Number.isFinite(at)) {
      this.clamped++;
      return false;
    }
    const last = Math.min(LAST_MS, now ?? LAST_MS);
    this.at = Math.max(0, Math.min(last, at));
    this.audience = audience === undefined ? Number.NaN : Math.max(0, Math.min(MOST_AUDIENCE, audience));
    const isTrue = this.at === at && (audience === undefined || this.audience === audience);
    if (!isTrue) this.clamped++;
    return true;
  }
}
