import { toInstant } from '@breakwater/kernel';
import { AccessError } from './access-error.ts';

/** A working day and a night: long enough for somebody to ask who the new colleague is. */
export const NEWCOMER_MS = 24 * 3_600_000;

/**
 * From when somebody may be the second person, in milliseconds since the epoch: a while after they were added, invited
 * or came in by an invitation, whichever was last, so that nobody makes a second person for themselves on the spot.
 * Undefined where they may since long.
 *
 * @example
 * ```ts
 * mayConfirmSince(1_000) // => 86401000
 * mayConfirmSince(1_000, 500) // => 1500
 * mayConfirmSince(undefined) // => undefined
 * ```
 */
export function mayConfirmSince(
  newcomerSince: number | undefined,
  delayMs = NEWCOMER_MS,
): number | undefined {
  return newcomerSince === undefined ? undefined : newcomerSince + delayMs;
}

/**
 * Lets somebody be the second person who has been here for long enough.
 *
 * @throws AccessError 403 `confirm-too-new`, with `from`: when they may
 *
 * @example
 * ```ts
 * checkMayConfirm(86_401_000, 5_000) // => throws confirm-too-new
 * checkMayConfirm(86_401_000, 86_401_000) // => undefined
 * ```
 */
export function checkMayConfirm(confirmsFrom: number | undefined, now: number): void {
  if (confirmsFrom === undefined || confirmsFrom <= now) return;
  const from = toInstant(confirmsFrom);
  const message = `Whoever was just invited cannot be the second person yet: you can from ${from}. Until then somebody else has to, who has been here for longer.`;
  throw new AccessError('confirm-too-new', message, { status: 403, extra: { from } });
}
