import { type Html, html } from './html.ts';

const WIDTH = 200;
const HEIGHT = 22;
const EDGE = 6;

/** A value with its interval, on a scale from 0. */
export interface Interval {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Where the scale ends. */
  readonly end: number;
}

/**
 * An interval as a point with whiskers; where there is no interval the point is hollow. What it shows is said to those
 * who do not see it.
 */
export function intervalPicture({ value, low, high, end }: Interval, label: string): Html {
  const x = (at: number) => (EDGE + (end === 0 ? 0 : at / end) * (WIDTH - 2 * EDGE)).toFixed(1);
  const middle = HEIGHT / 2;
  const whiskers =
    low !== undefined &&
    high !== undefined &&
    html`<path class="whisker" d="M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 5}v10M${x(high)} ${middle - 5}v10"/>`;
  const point = whiskers === false ? 'point hollow' : 'point';
  return html`<svg class="interval" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}">
<path class="axis" d="M${EDGE} ${HEIGHT - 1}H${WIDTH - EDGE}"/>${whiskers}<circle class="${point}" cx="${x(value)}" cy="${middle}" r="4"/></svg>`;
}
