/** A span of time with nanosecond precision, as CEL's `duration`. */
export class CelDuration {
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    this.nanos = nanos;
  }

  /** The span in milliseconds, fractions kept as far as a double can. */
  get milliseconds(): number {
    return Number(this.nanos) / 1e6;
  }
}

/** An instant with nanosecond precision, counted from the Unix epoch, as CEL's `timestamp`. */
export class CelTimestamp {
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

/**
 * A duration for an activation, from milliseconds.
 *
 * @example
 * ```ts
 * duration(1500).nanos // => 1500000000n
 * ```
 */
export function duration(milliseconds: number): CelDuration {
  return new CelDuration(BigInt(Math.round(milliseconds * 1e6)));
}
