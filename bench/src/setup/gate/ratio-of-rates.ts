import { Z_95 } from '@breakwater/kernel';

/** Added to each count, so that none is without a rate. */
const HALF = 0.5;

export interface Rate {
  readonly cases: number;
  readonly count: number;
}

export interface RatioOfRates {
  readonly times: number;
  /** 95 %. */
  readonly interval: readonly [number, number];
}

/** One rate over another, with the interval of its logarithm (Katz, Baptista, Azen and Pike 1978, Biometrics 34). */
export function ratioOfRates(one: Rate, other: Rate): RatioOfRates {
  const [cases, others] = [one.cases + HALF, other.cases + HALF];
  const [count, counts] = [one.count + HALF, other.count + HALF];
  const times = cases / count / (others / counts);
  const spread = Z_95 * Math.sqrt(1 / cases - 1 / count + 1 / others - 1 / counts);
  return { times, interval: [times * Math.exp(-spread), times * Math.exp(spread)] };
}
