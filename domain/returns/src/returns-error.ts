import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type ReturnsErrorCode =
  | 'removal-not-found'
  | 'removals-invalid'
  | 'hold-invalid'
  | 'check-not-found'
  | 'breaker-not-found'
  | 'account-not-noted'
  | 'gate-not-ready'
  | 'address-list-invalid';

/** A fault of a request about removals or the gate; `message` says what to do. */
export class ReturnsError extends BreakwaterError {
  override readonly name = 'ReturnsError';

  constructor(code: ReturnsErrorCode, message: string, status: number, more: ErrorDetails = {}) {
    super(code, message, { ...more, status });
  }
}

/** There is no removal with an id. */
export function removalNotFound(): ReturnsError {
  return new ReturnsError(
    'removal-not-found',
    'There is no such removal: it was reversed or forgotten since, or never made.',
    404,
  );
}
