import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type CaseworkErrorCode =
  | 'addressee-not-found'
  | 'addressee-invalid'
  | 'addressee-retired'
  | 'case-not-found'
  | 'case-invalid'
  | 'case-state'
  | 'case-goes-by-exchange'
  | 'case-too-many-items'
  | 'case-person-needed'
  | 'item-not-found'
  | 'item-invalid'
  | 'import-not-found'
  | 'import-over'
  | 'import-unreadable'
  | 'import-too-long'
  | 'import-row-unusable'
  | 'letter-not-found'
  | 'letter-first'
  | 'letter-stale'
  | 'letter-not-of-case'
  | 'sending-not-found'
  | 'sending-invalid'
  | 'answer-not-found'
  | 'answer-invalid'
  | 'mail-unreadable'
  | 'capture-not-found'
  | 'capture-invalid'
  | 'capture-too-large'
  | 'capture-state'
  | 'capture-incomplete'
  | 'capture-other-hash'
  | 'capture-broken'
  | 'capture-key-missing'
  | 'capture-same-person'
  | 'stamp-not-set-up'
  | 'stamp-refused'
  | 'stamp-invalid';

/** A fault of a request to casework; `message` says what to do. */
export class CaseworkError extends BreakwaterError {
  override readonly name = 'CaseworkError';

  constructor(code: CaseworkErrorCode, message: string, status: number, more: ErrorDetails = {}) {
    super(code, message, { ...more, status });
  }
}

export function caseNotFound(): CaseworkError {
  return new CaseworkError('case-not-found', 'There is no case with this id.', 404);
}

export function captureNotFound(): CaseworkError {
  return new CaseworkError('capture-not-found', 'There is no capture with this id.', 404);
}

/** It does not stand so that this can be done. */
export function wrongState(state: string, wanted: string): CaseworkError {
  return new CaseworkError('case-state', `The case is ${state}; this needs one that is ${wanted}.`, 409, {
    extra: { state },
  });
}
