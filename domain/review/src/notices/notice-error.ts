import type { Notice } from '@breakwater/contracts';
import { conflict, ReviewError } from '../review-error.ts';

export function noticeNotFound(): ReviewError {
  return new ReviewError('notice-not-found', 'There is no such notice.', { status: 404 });
}

export function noticeDecided({ outcome, decidedAt }: Notice): ReviewError {
  return conflict('notice-decided', `This notice was decided at ${decidedAt}: ${outcome}.`, {
    outcome,
    decidedAt,
  });
}

/** Nothing may be done to an account that nobody has found. */
export function targetUnknown(): ReviewError {
  return conflict(
    'notice-target-unknown',
    'It is not known yet which account this notice is about: set its target first, or decide that there is no violation.',
  );
}
