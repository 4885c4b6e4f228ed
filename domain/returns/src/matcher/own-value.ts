import { GateIndexError } from './index-error.ts';

const VALUE_BITS = 26;
const VALUES = 2 ** VALUE_BITS;

/**
 * A value of a removal in one word: its number in 26 bits, whether the number of its key is odd, its type in five. So what
 * an account does not have is passed over without a look at the table of values, which costs a fetch from memory each.
 *
 * @throws GateIndexError index-full
 */
export function ownValue(value: number, type: number, isOdd: boolean): number {
  // One less than the bits hold, since the table of values counts from one.
  if (value >= VALUES - 1) {
    throw new GateIndexError(
      'index-full',
      'The index has all the values that it can hold (67 million); divide the removals among several processes.',
    );
  }
  return ((type << (VALUE_BITS + 1)) | (isOdd ? VALUES : 0) | value) >>> 0;
}

export function valueNumber(own: number): number {
  return own & (VALUES - 1);
}

/** Type and key, as by `lane`. */
export function laneOf(own: number): number {
  return own >>> VALUE_BITS;
}
