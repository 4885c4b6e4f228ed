import { toInstant } from '@breakwater/kernel';
import type { AccessContext } from '../context.ts';
import type { Vouch } from '../store/officers.ts';
import { officerInvalid } from './officer-error.ts';

const DAY_MS = 86_400_000;
/** The longest that an authority can vouch for an account; then somebody looks again whether the person is still there. */
export const VOUCHED_MS = 365 * DAY_MS;

/**
 * Who vouches for an account from now on, and until when: a year at most.
 *
 * @throws AccessError 422 `officer-invalid`
 */
export function vouch({ clock }: Pick<AccessContext, 'clock'>, until: string | undefined, by: string): Vouch {
  const now = clock.now();
  const end = until === undefined ? now + VOUCHED_MS : Date.parse(until);
  if (!(end > now && end <= now + VOUCHED_MS)) {
    throw officerInvalid(
      '/expiresAt',
      'An account is vouched for until a time within a year from now; then it is renewed.',
    );
  }
  return { at: toInstant(now), by, until: toInstant(end) };
}
