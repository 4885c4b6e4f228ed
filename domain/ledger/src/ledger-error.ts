import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type LedgerErrorCode =
  | 'matter-not-found'
  | 'matter-closed'
  | 'entry-invalid'
  | 'pack-unknown'
  | 'scenario-invalid'
  | 'obligation-not-found'
  | 'obligation-invalid'
  | 'representative-not-found'
  | 'representative-invalid'
  | 'meeting-not-found'
  | 'minutes-agreed'
  | 'line-not-found'
  | 'line-contested'
  | 'contest-not-found'
  | 'contest-decided'
  | 'contest-own'
  | 'period-invalid';

/** A fault of a request to the ledger; `message` says what to do. */
export class LedgerError extends BreakwaterError {
  override readonly name = 'LedgerError';

  constructor(code: LedgerErrorCode, message: string, status: number, more: ErrorDetails = {}) {
    super(code, message, { ...more, status });
  }
}

export function matterNotFound(): LedgerError {
  return new LedgerError('matter-not-found', 'There is no matter with this id.', 404);
}

export function packUnknown(): LedgerError {
  return new LedgerError(
    'pack-unknown',
    'No law pack with this id is in force: see "breakwater law list".',
    422,
    { pointer: '/instrument' },
  );
}
