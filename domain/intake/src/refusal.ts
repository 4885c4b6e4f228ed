import { BreakwaterError } from '@breakwater/kernel';
import { isDatabaseAway } from '@breakwater/storage';

const DATABASE_RETRY_SECONDS = 5;

/** Intake has more than it can work off: nothing of the upload was taken, it is to be sent again later (429). */
export function overloaded(what: string, retryAfterSeconds: number): BreakwaterError {
  return new BreakwaterError(
    'overloaded',
    `${what}. Nothing of this upload was taken; send it again in ${retryAfterSeconds} s.`,
    { status: 429, extra: { retryAfterSeconds } },
  );
}

/** A request asks for what there cannot be (422). */
export function invalid(pointer: string, message: string): BreakwaterError {
  return new BreakwaterError('request-invalid', message, { status: 422, pointer });
}

/** What a sender is told when storing failed: with the database away, to send the same upload again (503). */
export function storingFailed(cause: unknown): unknown {
  if (!isDatabaseAway(cause)) return cause;
  return new BreakwaterError(
    'database-away',
    'The database does not answer, so nothing is known to be stored. Send the same upload again: ' +
      'what did arrive is recognised as duplicate.',
    { status: 503, cause, extra: { retryAfterSeconds: DATABASE_RETRY_SECONDS } },
  );
}
