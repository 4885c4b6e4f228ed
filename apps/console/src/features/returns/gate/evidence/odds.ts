/** How many times as likely something is, as far as a person wants to know it. */
export interface Odds {
  /** `more`, `less`, or `same` where it is not even a half more. */
  readonly way: 'more' | 'less' | 'same';
  readonly times: number;
  /** So many that only this is worth saying. */
  readonly isBeyond: boolean;
}

const BEYOND = 1_000_000_000;
const SAME_BELOW = 1.5;

/**
 * A weight in bits as a multiple.
 *
 * @example
 * ```ts
 * oddsOf(10) // => { way: 'more', times: 1000, isBeyond: false }
 * oddsOf(-1) // => { way: 'less', times: 2, isBeyond: false }
 * oddsOf(40).isBeyond // => true
 * ```
 */
export function oddsOf(bits: number): Odds {
  const times = 2 ** Math.abs(bits);
  if (times < SAME_BELOW) return { way: 'same', times: 1, isBeyond: false };
  return {
    way: bits > 0 ? 'more' : 'less',
    times: times > BEYOND ? BEYOND : roughly(times),
    isBeyond: times > BEYOND,
  };
}

/** One digit that counts from ten on: the weights are not known better. */
function roughly(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)));
  return Math.round(value / unit) * unit;
}
