import type { Notice } from '@breakwater/contracts/redress';
import { conflict, RedressError } from '../redress-error.ts';

export function noticeNotFound(): RedressError {
  return new RedressError('notice-not-found', 'There is no such notice.', { status: 404 });
}

export function noticeDecided({ outcome, decidedAt }: Notice): RedressError {
  return conflict('notice-decided', `This notice was decided at ${decidedAt}: ${outcome}.`, {
    outcome,
    decidedAt,
  });
}

/** Nothing may be done to an account that nobody has found. */
export function targetUnknown(): RedressError {
  return conflict(
    'notice-target-unknown',
    'It is not known yet which account this notice is about: set its target first, or decide that there is no violation.',
  );
}
