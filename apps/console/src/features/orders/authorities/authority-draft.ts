import type { Authority, AuthorityEntry } from '@breakwater/contracts/orders';
import { deskDay, endOfDay } from '../../../ui/desk-time.ts';

/** An authority as it is typed: lists are lines, and what is empty is left out. */
export interface AuthorityDraft {
  readonly name: string;
  readonly kind: Authority['kind'];
  readonly country: string;
  readonly timezone: string;
  readonly domains: readonly string[];
  readonly legalCodes: readonly string[];
  readonly languages: readonly string[];
  readonly recipient: string;
  /** A day, as `2027-01-31`. */
  readonly recipientUntil: string;
  readonly note: string;
}

/** What a new authority begins with. */
export const NEW_AUTHORITY: AuthorityDraft = {
  name: '',
  kind: 'law-enforcement',
  country: '',
  timezone: 'UTC',
  domains: [],
  legalCodes: [],
  languages: [],
  recipient: '',
  recipientUntil: '',
  note: '',
};

export function draftOf(authority: Authority): AuthorityDraft {
  const { name, kind, country, timezone, domains, legalCodes, languages, recipient, recipientUntil, note } =
    authority;
  return {
    name,
    kind,
    country,
    timezone,
    domains,
    legalCodes,
    languages,
    recipient: recipient ?? '',
    recipientUntil: recipientUntil === undefined ? '' : deskDay(recipientUntil),
    note: note ?? '',
  };
}

/**
 * What is sent: without what is empty; a key holds until the end of its day. What the fields do not show, or show only in
 * part, stays as it was before.
 *
 * @example
 * ```ts
 * inputOf({ ...NEW_AUTHORITY, name: ' Harbour Police ' }).name // => 'Harbour Police'
 * 'recipient' in inputOf(NEW_AUTHORITY) // => false
 * ```
 */
export function inputOf(draft: AuthorityDraft, before?: Authority): AuthorityEntry {
  const { recipient, recipientUntil, note, name, country, domains, legalCodes, languages, ...rest } = draft;
  const held = before?.recipientUntil;
  const isSameDay = held !== undefined && deskDay(held) === recipientUntil;
  return {
    ...rest,
    domains: [...domains],
    legalCodes: [...legalCodes],
    languages: [...languages],
    name: name.trim(),
    country: country.trim().toUpperCase(),
    ...(before?.peer !== undefined && { peer: before.peer }),
    ...(recipient.trim() !== '' && { recipient: recipient.trim() }),
    ...(recipientUntil !== '' && { recipientUntil: isSameDay ? held : endOfDay(recipientUntil) }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
}

/** What is entered of an authority, as it stands: to be sent with a change of something else. */
export function entryOf({
  id: _id,
  createdAt: _at,
  removedAt: _removed,
  ...entry
}: Authority): AuthorityEntry {
  return entry;
}
