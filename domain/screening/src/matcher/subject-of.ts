import type { Account } from '@breakwater/contracts';
import type { ScreeningSubject } from '@breakwater/contracts/screening';

/** What of an account is screened. */
export function subjectOf({ handle, displayName, bio, links }: Account): ScreeningSubject {
  return {
    type: 'account',
    ...(handle !== undefined && { handle }),
    ...(displayName !== undefined && { displayName }),
    ...(bio !== undefined && { bio }),
    ...(links !== undefined && links.length > 0 && { links: links.slice(0, 100) }),
  };
}
