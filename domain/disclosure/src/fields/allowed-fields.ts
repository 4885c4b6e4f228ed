import type { DataCategory } from '@breakwater/contracts/law';
import { type Field, THIRD_PARTY } from './fields.ts';

/** A field that may be disclosed, and the provision that names it. */
export interface AllowedField {
  readonly instrument: string;
  readonly category: DataCategory;
  readonly field: Field;
  readonly art: string;
}

const EU = 'eu-eevidence-2023-1543';
const DSA = 'eu-dsa-2022-2065';
const US = 'us-sca';
const PK = 'pk-peca-2016';
const BR = 'br-mci-2014';

/**
 * The allow-list: category × instrument × request type × field, a line each. What has no line is not disclosed; an
 * instrument without lines discloses nothing. None of it was compared with the official texts by a lawyer yet.
 */
const LINES: readonly (readonly [string, DataCategory, Field, string])[] = [
  [EU, 'subscriber', 'accountId', 'Art. 3(9)(a)'],
  [EU, 'subscriber', 'handle', 'Art. 3(9)(a)'],
  [EU, 'subscriber', 'displayName', 'Art. 3(9)(a)'],
  [EU, 'subscriber', 'email', 'Art. 3(9)(a)'],
  [EU, 'subscriber', 'phone', 'Art. 3(9)(a)'],
  [EU, 'subscriber', 'createdAt', 'Art. 3(9)(b)'],
  [EU, 'user-identification', 'at', 'Art. 3(10)'],
  [EU, 'user-identification', 'type', 'Art. 3(10)'],
  [EU, 'user-identification', 'ip', 'Art. 3(10)'],
  [EU, 'user-identification', 'port', 'Art. 3(10)'],
  [EU, 'traffic', 'at', 'Art. 3(11)'],
  [EU, 'traffic', 'type', 'Art. 3(11)'],
  [EU, 'traffic', 'ip', 'Art. 3(11)'],
  [EU, 'traffic', 'port', 'Art. 3(11)'],
  [EU, 'traffic', 'userAgent', 'Art. 3(11)'],
  [EU, 'content', 'id', 'Art. 3(12)'],
  [EU, 'content', 'at', 'Art. 3(12)'],
  [EU, 'content', 'kind', 'Art. 3(12)'],
  [EU, 'content', 'text', 'Art. 3(12)'],
  [EU, 'content', 'links', 'Art. 3(12)'],
  [EU, 'content', 'media', 'Art. 3(12)'],
  [DSA, 'subscriber', 'accountId', 'Art. 10(1)'],
  [DSA, 'subscriber', 'handle', 'Art. 10(1)'],
  [DSA, 'subscriber', 'displayName', 'Art. 10(1)'],
  [DSA, 'subscriber', 'email', 'Art. 10(1)'],
  [DSA, 'subscriber', 'createdAt', 'Art. 10(1)'],
  [DSA, 'user-identification', 'at', 'Art. 10(1), 10(2)(b)'],
  [DSA, 'user-identification', 'type', 'Art. 10(1), 10(2)(b)'],
  [DSA, 'user-identification', 'ip', 'Art. 10(1), 10(2)(b)'],
  [DSA, 'user-identification', 'port', 'Art. 10(1), 10(2)(b)'],
  [DSA, 'traffic', 'at', 'Art. 10(1), 10(2)(b)'],
  [DSA, 'traffic', 'type', 'Art. 10(1), 10(2)(b)'],
  [DSA, 'traffic', 'ip', 'Art. 10(1), 10(2)(b)'],
  [DSA, 'traffic', 'port', 'Art. 10(1), 10(2)(b)'],
  [US, 'subscriber', 'accountId', '18 U.S.C. 2703(c)(2)(E)'],
  [US, 'subscriber', 'handle', '18 U.S.C. 2703(c)(2)(A)'],
  [US, 'subscriber', 'displayName', '18 U.S.C. 2703(c)(2)(A)'],
  [US, 'subscriber', 'email', '18 U.S.C. 2703(c)(2)(B)'],
  [US, 'subscriber', 'phone', '18 U.S.C. 2703(c)(2)(E)'],
  [US, 'subscriber', 'createdAt', '18 U.S.C. 2703(c)(2)(D)'],
  [US, 'user-identification', 'at', '18 U.S.C. 2703(c)(2)(C)'],
  [US, 'user-identification', 'type', '18 U.S.C. 2703(c)(2)(C)'],
  [US, 'user-identification', 'ip', '18 U.S.C. 2703(c)(2)(E)'],
  [US, 'traffic', 'at', '18 U.S.C. 2703(c)(1)(B), (d)'],
  [US, 'traffic', 'type', '18 U.S.C. 2703(c)(1)(B), (d)'],
  [US, 'traffic', 'ip', '18 U.S.C. 2703(c)(1)(B), (d)'],
  [US, 'traffic', 'port', '18 U.S.C. 2703(c)(1)(B), (d)'],
  [US, 'traffic', 'userAgent', '18 U.S.C. 2703(c)(1)(B), (d)'],
  [US, 'content', 'id', '18 U.S.C. 2703(a), (b)'],
  [US, 'content', 'at', '18 U.S.C. 2703(a), (b)'],
  [US, 'content', 'kind', '18 U.S.C. 2703(a), (b)'],
  [US, 'content', 'text', '18 U.S.C. 2703(a), (b)'],
  [US, 'content', 'links', '18 U.S.C. 2703(a), (b)'],
  [US, 'content', 'media', '18 U.S.C. 2703(a), (b)'],
  [PK, 'subscriber', 'accountId', 's. 2, s. 35'],
  [PK, 'subscriber', 'handle', 's. 2, s. 35'],
  [PK, 'subscriber', 'displayName', 's. 2, s. 35'],
  [PK, 'subscriber', 'createdAt', 's. 2, s. 35'],
  [PK, 'user-identification', 'at', 's. 32'],
  [PK, 'user-identification', 'type', 's. 32'],
  [PK, 'user-identification', 'ip', 's. 32'],
  [PK, 'user-identification', 'port', 's. 32'],
  [PK, 'traffic', 'at', 's. 32'],
  [PK, 'traffic', 'type', 's. 32'],
  [PK, 'traffic', 'ip', 's. 32'],
  [PK, 'traffic', 'port', 's. 32'],
  [PK, 'content', 'id', 's. 34'],
  [PK, 'content', 'at', 's. 34'],
  [PK, 'content', 'kind', 's. 34'],
  [PK, 'content', 'text', 's. 34'],
  [PK, 'content', 'links', 's. 34'],
  [BR, 'subscriber', 'accountId', 'Art. 10 § 3'],
  [BR, 'subscriber', 'handle', 'Art. 10 § 3'],
  [BR, 'subscriber', 'displayName', 'Art. 10 § 3'],
  [BR, 'user-identification', 'at', 'Art. 5 VIII, Art. 15, Art. 22'],
  [BR, 'user-identification', 'type', 'Art. 5 VIII, Art. 15, Art. 22'],
  [BR, 'user-identification', 'ip', 'Art. 5 VIII, Art. 15, Art. 22'],
  [BR, 'user-identification', 'port', 'Art. 5 VIII, Art. 15, Art. 22'],
  [BR, 'traffic', 'at', 'Art. 5 VIII, Art. 15, Art. 22'],
  [BR, 'traffic', 'type', 'Art. 5 VIII, Art. 15, Art. 22'],
  [BR, 'traffic', 'ip', 'Art. 5 VIII, Art. 15, Art. 22'],
  [BR, 'traffic', 'port', 'Art. 5 VIII, Art. 15, Art. 22'],
];

/** Request types that ask for data, with the categories that each reaches; one that is not here reaches none. */
const REACH: Readonly<Record<string, Readonly<Record<string, readonly DataCategory[]>>>> = {
  [EU]: { epoc: ['subscriber', 'user-identification', 'traffic', 'content'] },
  [DSA]: { 'order-to-inform': ['subscriber', 'user-identification', 'traffic'] },
  [US]: {
    subpoena: ['subscriber', 'user-identification'],
    'court-order-2703d': ['subscriber', 'user-identification', 'traffic'],
    'search-warrant': ['subscriber', 'user-identification', 'traffic', 'content'],
    'emergency-2702': ['subscriber', 'user-identification', 'traffic'],
    'foreign-non-content': ['subscriber', 'user-identification'],
  },
  [PK]: {
    'data-to-agency': ['subscriber', 'user-identification', 'traffic'],
    'warrant-s34': ['subscriber', 'user-identification', 'traffic', 'content'],
  },
  [BR]: { 'records-order': ['subscriber', 'user-identification', 'traffic'] },
};

/**
 * Fields that may be disclosed for a category, an instrument and a request type, with their provision. Nothing where the
 * table says nothing (safeguard: the least that answers).
 *
 * @example
 * allowedFields('us-sca', 'subpoena', 'user-identification').map(({ field }) => field) // => ['at', 'type', 'ip']
 * allowedFields('us-sca', 'subpoena', 'content') // => []
 * allowedFields('us-sca', 'some-other-type', 'subscriber') // => []
 * allowedFields('some-other-law', 'order', 'subscriber') // => []
 */
export function allowedFields(
  instrument: string,
  requestType: string,
  category: DataCategory,
): readonly AllowedField[] {
  const reach = Object.hasOwn(REACH, instrument) ? REACH[instrument] : undefined;
  const categories = reach && Object.hasOwn(reach, requestType) ? reach[requestType] : undefined;
  if (!categories?.includes(category)) return [];
  return LINES.flatMap(([of, in_, field, art]) =>
    of === instrument && in_ === category && !THIRD_PARTY.includes(field)
      ? { instrument, category, field, art }
      : [],
  );
}
