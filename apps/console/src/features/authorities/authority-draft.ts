import type { Authority } from '@breakwater/contracts';

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
    ...{ name, kind, country, timezone, domains, legalCodes, languages },
    recipient: recipient ?? '',
    recipientUntil: recipientUntil?.slice(0, 10) ?? '',
    note: note ?? '',
  };
}

/**
 * What is sent: without what is empty; a key holds until the end of its day.
 *
 * @example
 * ```ts
 * inputOf({ ...NEW_AUTHORITY, name: ' Harbour Police ' }).name // => 'Harbour Police'
 * 'recipient' in inputOf(NEW_AUTHORITY) // => false
 * ```
 */
export function inputOf(draft: AuthorityDraft): Record<string, unknown> {
  const { recipient, recipientUntil, note, name, country, ...rest } = draft;
  return {
    ...rest,
    name: name.trim(),
    country: country.trim().toUpperCase(),
    ...(recipient.trim() !== '' && { recipient: recipient.trim() }),
    ...(recipientUntil !== '' && { recipientUntil: `${recipientUntil}T23:59:59.000Z` }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
}
