import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** What can be wrong with what linkage is given. */
export type LinkageErrorCode =
  | 'linkage-model-invalid'
  | 'linkage-columns-missing'
  | 'linkage-columns-unclear'
  | 'linkage-records-too-few'
  | 'linkage-labels-unusable';

/** Records, labels or a model that cannot be used; the message says what to do. */
export class LinkageError extends BreakwaterError {
  override readonly name = 'LinkageError';
  declare readonly code: LinkageErrorCode;
  constructor(code: LinkageErrorCode, message: string, details: ErrorDetails = {}) {
    super(code, message, { status: 422, ...details });
  }
}
