import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Why something cannot be learnt, or a model cannot be read. */
export type LearnErrorCode =
  | 'evaluation-one-class'
  | 'evaluation-too-little'
  | 'rate-invalid'
  | 'model-too-large'
  | 'model-unreadable'
  | 'model-version-unknown'
  | 'model-digest-differs'
  | 'training-one-class'
  | 'training-too-little'
  | 'training-too-much'
  | 'training-contradicts'
  | 'training-features-differ'
  | 'word-classes-unusable';

/** An error of learning; it never holds a text. */
export class LearnError extends BreakwaterError {
  override readonly name = 'LearnError';
  constructor(code: LearnErrorCode, message: string, cause?: unknown, extra?: ErrorDetails['extra']) {
    super(code, message, { cause, status: 422, ...(extra && { extra }) });
  }
}
