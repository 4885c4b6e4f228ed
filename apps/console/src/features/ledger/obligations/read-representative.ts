import type { NewRepresentative, Representative } from '@breakwater/contracts/ledger';
import { deskDay, endOfDay, startOfDay } from '../../../ui/desk-time.ts';
import { wordsOf } from '../../../ui/words-of.ts';

export const ROLES = [
  'legal-representative',
  'contact-point',
  'compliance-officer',
  'grievance-officer',
] as const satisfies Representative['role'][];
export const AVAILABLE = ['24x7', 'business'] as const satisfies Representative['availability'][];

/** What stands in the fields; days are written as `2027-01-31`, and the empty text is none. */
export type RepresentativeDraft = Readonly<
  Record<
    | 'platform'
    | 'role'
    | 'country'
    | 'name'
    | 'email'
    | 'languages'
    | 'availability'
    | 'notified'
    | 'from'
    | 'until',
    string
  >
> & { readonly published: boolean };

/** The fields of somebody who stands for a platform already, or of a new one. */
export function draftOf(
  one: Representative | undefined,
  platform: string,
  now = Date.now(),
): RepresentativeDraft {
  const { role = ROLES[0], country = '', name = '', email = '', availability = 'business' } = one ?? {};
  return {
    platform: one?.platform ?? platform,
    role,
    country,
    name,
    email,
    availability,
    languages: one?.languages.join(' ') ?? '',
    published: one?.published ?? false,
    notified: dayOf(one?.notifiedAt),
    from: deskDay(one?.from ?? now),
    until: dayOf(one?.until),
  };
}

/**
 * What is sent of the fields. A day that was not changed stays the moment that it was; who ends on a day stands until
 * its end. Days are those at this desk.
 */
export function readRepresentative(draft: RepresentativeDraft, before?: Representative): NewRepresentative {
  const { platform, name, country, email, languages, published, from, until, notified } = draft;
  return {
    platform: platform.trim(),
    name: name.trim(),
    country,
    published,
    role: ROLES.find((one) => one === draft.role) ?? ROLES[0],
    availability: AVAILABLE.find((one) => one === draft.availability) ?? 'business',
    languages: wordsOf(languages),
    from: momentOf(startOfDay, from, before?.from),
    ...(email.trim() !== '' && { email: email.trim() }),
    ...(notified !== '' && { notifiedAt: momentOf(startOfDay, notified, before?.notifiedAt) }),
    ...(until !== '' && { until: momentOf(endOfDay, until, before?.until) }),
  };
}

function dayOf(instant: string | undefined): string {
  return instant === undefined ? '' : deskDay(instant);
}

function momentOf(of: (day: string) => string, day: string, before: string | undefined): string {
  return before !== undefined && deskDay(before) === day ? before : of(day);
}
