import { HOURS } from './removal-index.ts';

/** So few posts say nothing of when somebody posts. */
const FEWEST_POSTS = 10;

/** Share of posts that fall on the same hours, from 0 to 1; undefined where either has posted too little. */
export function overlapOfHours(hours: Uint8Array, column: Uint8Array, offset: number): number | undefined {
  let one = 0;
  let other = 0;
  for (let at = 0; at < HOURS; at += 1) {
    one += hours[at] ?? 0;
    other += column[offset + at] ?? 0;
  }
  if (one < FEWEST_POSTS || other < FEWEST_POSTS) return undefined;
  let both = 0;
  for (let at = 0; at < HOURS; at += 1) {
    both += Math.min((hours[at] ?? 0) / one, (column[offset + at] ?? 0) / other);
  }
  return both;
}
