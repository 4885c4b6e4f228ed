import { BreakwaterError } from '@breakwater/kernel';

/** Why a model of spread cannot be read or made. */
export type SpreadErrorCode = 'spread-model-invalid' | 'spread-training-too-little';

/** An error of spread; it never holds an account or what was said. */
export class SpreadError extends BreakwaterError {
  override readonly name = 'SpreadError';
  constructor(code: SpreadErrorCode, message: string) {
    super(code, message, { status: 422 });
  }
}
