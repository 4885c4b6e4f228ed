import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

export type LawErrorCode =
  | 'calendar-invalid'
  | 'calendar-unknown'
  | 'clock-unknown'
  | 'instant-invalid'
  | 'pack-exists'
  | 'pack-invalid'
  | 'pack-not-newer'
  | 'pack-of-earlier-shape'
  | 'pack-unknown'
  | 'pack-version-unknown'
  | 'pause-reversed'
  | 'period-invalid'
  | 'request-type-unknown'
  | 'timezone-unknown';

/** What a law pack, a calendar or a clock cannot do. */
export class LawError extends BreakwaterError {
  override readonly name = 'LawError';

  constructor(code: LawErrorCode, message: string, details: ErrorDetails = {}) {
    super(code, message, { status: 422, ...details });
  }
}
