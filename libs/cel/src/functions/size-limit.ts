import { CelFailure } from '../values/non-value.ts';

/** Most characters, bytes or elements that an operation may build; without it `s + s` doubles its way out of memory. */
const maximumSize = 1_000_000;

export const tooLarge = new CelFailure('limit', `the result would have more than ${maximumSize} parts`);

export function isTooLarge(size: number): boolean {
  return size > maximumSize;
}
