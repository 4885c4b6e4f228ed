import { COMPARISON_NAMES } from './comparisons.ts';
import { MAX_LEVELS } from './weights.ts';

/** Level of a comparison where one of both lacks it. */
export const NOT_GIVEN = -1;
/** Level of an address that many people have by its kind: it weighs nothing. */
export const MANY_PEOPLE = MAX_LEVELS - 1;

const size = COMPARISON_NAMES.length;

/** How an account and a removal agree, by comparison. One is filled again and again: a check compares hundreds. */
export interface Pair {
  /** As the rules of bands read it: 0 where an identifier is the same, proven or not. */
  readonly level: Int8Array;
  /** Place among `levelsOf`: whose rates weigh, and what is told. */
  readonly row: Int8Array;
  /** Bits if it is the same person, and if it is somebody else at the same place; before caps of groups. */
  readonly same: Float64Array;
  readonly place: Float64Array;
  /** Other accounts with the value; -1 where that is not counted. */
  readonly sharedBy: Int32Array;
  /** How many values both have, of those that can have several. */
  readonly both: Uint16Array;
}

export function createPair(): Pair {
  return {
    level: new Int8Array(size),
    row: new Int8Array(size),
    same: new Float64Array(size),
    place: new Float64Array(size),
    sharedBy: new Int32Array(size),
    both: new Uint16Array(size),
  };
}
