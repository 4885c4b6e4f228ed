import { FILTER_BYTES } from '../tokens/token.ts';
import { HOURS } from './removal-index.ts';

const BITS_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => {
  let bits = 0;
  for (let left = byte; left > 0; left >>= 1) bits += left & 1;
  return bits;
});

/** So few posts say nothing of when somebody posts. */
const FEWEST_POSTS = 10;

/**
 * Dice coefficient of a keyed Bloom filter and the one that stands at `offset` of a column (Schnell, Bachteler and
 * Reiher 2009): 2·|both| / (|one| + |other|), from 0 to 1; undefined where either is empty.
 */
export function diceOfFilters(filter: Uint8Array, column: Uint8Array, offset: number): number | undefined {
  let both = 0;
  let one = 0;
  let other = 0;
  for (let at = 0; at < FILTER_BYTES; at += 1) {
    const left = filter[at] ?? 0;
    const right = column[offset + at] ?? 0;
    both += BITS_OF_BYTE[left & right] ?? 0;
    one += BITS_OF_BYTE[left] ?? 0;
    other += BITS_OF_BYTE[right] ?? 0;
  }
  return one === 0 || other === 0 ? undefined : (2 * both) / (one + other);
}

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
