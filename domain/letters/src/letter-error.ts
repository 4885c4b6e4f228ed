import type { LetterElement } from '@breakwater/contracts/letters';
import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type LetterErrorCode =
  | 'letter-not-found'
  | 'letter-state'
  | 'letter-incomplete'
  | 'letter-text-invalid'
  | 'letter-file-invalid'
  | 'letter-template-missing'
  | 'letter-route-missing'
  | 'letter-route-invalid'
  | 'letter-way-closed'
  | 'letter-changed'
  | 'letter-unsigned'
  | 'letter-not-severe'
  | 'letter-same-person'
  | 'letter-person-needed'
  | 'letter-under-way'
  | 'letter-not-queued'
  | 'letter-about-unknown'
  | 'letter-about-closed'
  | 'letter-instrument-unknown'
  | 'letter-register-unknown'
  | 'letter-signatory-unknown'
  | 'letter-zone-unknown'
  | 'letter-settings-invalid'
  | 'letter-decision-needed'
  | 'letter-too-long'
  | 'letter-not-taken'
  | 'mail-not-configured';

/** A fault of a request about letters; `message` says what to do. */
export class LetterError extends BreakwaterError {
  override readonly name = 'LetterError';

  constructor(code: LetterErrorCode, message: string, status: number, more: ErrorDetails = {}) {
    super(code, message, { ...more, status });
  }
}

export function letterNotFound(): LetterError {
  return new LetterError('letter-not-found', 'There is no letter with this id.', 404);
}

export function wrongState(state: string, wanted: string): LetterError {
  return new LetterError('letter-state', `The letter is ${state}; this takes one that is ${wanted}.`, 409, {
    extra: { state },
  });
}

/** Names all that a letter lacks, so that it is mended in one go. */
export function letterIncomplete(missing: readonly LetterElement[]): LetterError {
  const message = `The letter lacks ${missing.join(', ')}: give a value, and keep the paragraph that says it.`;
  return new LetterError('letter-incomplete', message, 422, { extra: { missing } });
}

export function letterUnderWay(): LetterError {
  const message = 'The letter waits for the mail server: cancel that before it is changed or sent again.';
  return new LetterError('letter-under-way', message, 409);
}
