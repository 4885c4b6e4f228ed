import { BreakwaterError } from '@breakwater/kernel';

export type EvaluationErrorCode =
  | 'evaluation-empty'
  | 'evaluation-threshold'
  | 'evaluation-score'
  | 'evaluation-precision';

/** Pairs that cannot be evaluated. */
export class EvaluationError extends BreakwaterError {
  override readonly name = 'EvaluationError';
  constructor(code: EvaluationErrorCode, message: string) {
    super(code, message, { status: 422 });
  }
}
