import { BreakwaterError } from '@breakwater/kernel';

/** A statement, an appeal or a notice cannot be read or changed like this. */
export class RedressError extends BreakwaterError {
  override readonly name = 'RedressError';
}

/** Somebody else was faster, or it is in another state than the caller believes. */
export function conflict(code: string, message: string, extra: Record<string, unknown> = {}): RedressError {
  return new RedressError(code, message, { status: 409, extra });
}
