import { fitPlatt, logOddsOf } from '../calibrate/fit-platt.ts';
import type { ClassesHeader } from '../classes/class-bytes.ts';
import type { WordClasses } from '../classes/word-classes.ts';
import type { ClassesOfLabel, GivenClasses } from './example.ts';
import type { FittedSpaces } from './fit-spaces.ts';

/**
 * Adds what classes of words say to what the words say. Both are log-odds first: scores of words by a sigmoid over what was
 * held out, those of classes as their regression gives them.
 */
export function addClasses(
  { weights, bias, heldOut }: FittedSpaces,
  label: string,
  { bits, share, labels: known }: GivenClasses,
  labels: Uint8Array,
): FittedSpaces {
  const ofLabel = known.get(label) ?? nothing(2 ** bits);
  const { weights: ofClasses, bias: biasOfClasses, heldOut: heldOutClasses } = ofLabel;
  const calibration = fitPlatt(heldOut, labels);
  return {
    weights: [
      ...weights.map((list) => list.map((weight) => weight * calibration.slope)),
      ofClasses.map((weight) => weight * share),
    ],
    bias: logOddsOf(bias, calibration) + share * biasOfClasses,
    heldOut: heldOut.map((score, row) => logOddsOf(score, calibration) + share * (heldOutClasses[row] ?? 0)),
  };
}

/** Every label of a model has weights for all of its features. */
function nothing(buckets: number): ClassesOfLabel {
  return { weights: new Float64Array(buckets), bias: 0, heldOut: new Float64Array(0) };
}

/** What a model file says of its classes. */
export function classesHeader({ names, stems, keys }: WordClasses): ClassesHeader {
  return { names, stems, entries: keys.length };
}
