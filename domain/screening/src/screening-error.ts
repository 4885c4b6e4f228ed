import { BreakwaterError } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type ScreeningErrorCode =
  | 'list-not-found'
  | 'list-exists'
  | 'list-busy'
  | 'list-without-files'
  | 'list-file-too-large'
  | 'list-source-unreachable'
  | 'list-source-refused'
  | 'designation-not-found'
  | 'case-not-found'
  | 'case-decided'
  | 'subject-empty'
  | 'born-unreadable'
  | 'screening-not-ready'
  | 'index-file-unreadable'
  | 'run-not-found';

/** A fault of a request about lists, cases or names; `message` says what to do. */
export class ScreeningError extends BreakwaterError {
  override readonly name = 'ScreeningError';

  constructor(code: ScreeningErrorCode, message: string, status: number, cause?: unknown) {
    super(code, message, { status, ...(cause !== undefined && { cause }) });
  }
}
