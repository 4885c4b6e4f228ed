import { encodeModel } from '@breakwater/learn';
import { LETTER_QUESTIONS } from '../terms/letter/letter-model.ts';
import { WORDING_FEATURES } from '../terms/letter/wording.ts';

/** A file of weights of words, in base64, that says nothing; of these questions. */
export function madeUpWording(questions: readonly string[] = LETTER_QUESTIONS): string {
  const labels = questions.map((label) => ({
    label,
    bias: 0,
    calibration: { slope: 1, shift: 0 },
    thresholds: { possible: 0.5, likely: 0.5, even: 0.5 },
  }));
  const header = { id: 'made-up', version: 1, languages: ['en'], leastWords: 1, card: {}, labels };
  const weights = questions.map(() => new Float64Array(2 ** WORDING_FEATURES.bits));
  return Buffer.from(encodeModel({ header: { ...header, features: WORDING_FEATURES }, weights })).toString(
    'base64',
  );
}
