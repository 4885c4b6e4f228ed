import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

export type LogKeyErrorCode = 'log-key-missing' | 'log-key-exposed' | 'log-key-unreadable';

/** A key of the sign-in log cannot be used. */
export class LogKeyError extends BreakwaterError {
  override readonly name = 'LogKeyError';

  constructor(code: LogKeyErrorCode, message: string, more: ErrorDetails = {}) {
    super(code, message, { status: 503, ...more });
  }
}

/** A key that records were written with is not there. */
export function keyMissing(missing: readonly number[]): LogKeyError {
  const which = missing.length === 0 ? 'The key' : `The key of epoch ${missing.join(' and ')}`;
  return new LogKeyError(
    'log-key-missing',
    `${which} of the sign-in log is missing: what it holds is unknown, which is not the same as nothing. Bring disclosure-keys.json back from a backup.`,
  );
}
