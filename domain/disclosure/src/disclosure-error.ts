import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type DisclosureErrorCode =
  | 'hold-not-found'
  | 'hold-invalid'
  | 'hold-over'
  | 'grant-not-found'
  | 'grant-refused'
  | 'grant-invalid'
  | 'grant-ended'
  | 'production-not-found'
  | 'production-state'
  | 'approval-void'
  | 'second-person-needed'
  | 'lawyer-needed'
  | 'emergency-needed'
  | 'recipient-missing'
  | 'recipient-unconfirmed'
  | 'recipient-expired'
  | 'recipient-invalid'
  | 'reason-missing'
  | 'log-incomplete'
  | 'download-gone'
  | 'download-busy'
  | 'receipt-mismatch'
  | 'notice-not-found'
  | 'package-invalid';

/** A fault of a request about holds, grants, packages or notices; `message` says what to do. */
export class DisclosureError extends BreakwaterError {
  override readonly name = 'DisclosureError';

  constructor(code: DisclosureErrorCode, message: string, status: number, more: ErrorDetails = {}) {
    super(code, message, { ...more, status });
  }
}

export const holdNotFound = () => new DisclosureError('hold-not-found', 'There is no such hold.', 404);
export const grantNotFound = () => new DisclosureError('grant-not-found', 'There is no such grant.', 404);
export const productionNotFound = () =>
  new DisclosureError('production-not-found', 'There is no such package.', 404);

/** A package is not where it would have to be for what was asked. */
export function wrongState(state: string, wanted: string): DisclosureError {
  return new DisclosureError(
    'production-state',
    `This needs a package that is ${wanted}; this one is ${state}.`,
    409,
    { extra: { state } },
  );
}

/** @throws DisclosureError 422 `reason-missing` for a text without words */
export function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason !== '') return reason;
  throw new DisclosureError('reason-missing', 'Say why, in writing.', 422, { pointer: '/because' });
}

/** A package that is gone for who asks. */
export function downloadGone(): DisclosureError {
  return new DisclosureError(
    'download-gone',
    'There is nothing to download here: it was downloaded, withdrawn, or its time is over. Ask the platform for a new link.',
    410,
  );
}
