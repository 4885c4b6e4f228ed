import type { SignInRecord } from '@breakwater/contracts/disclosure';
import { CATEGORY_FIELDS, type DataCategory, type DisclosableField } from '@breakwater/contracts/law';

/** What is about somebody else than the account: never disclosed, whatever a law pack says. */
export const THIRD_PARTY = ['replyTo', 'shareOf'] as const;

export type Field = DisclosableField | (typeof THIRD_PARTY)[number];

/** Fields that are stored, by category: what is not among them cannot be disclosed at all. */
export const FIELDS = {
  ...CATEGORY_FIELDS,
  content: [...CATEGORY_FIELDS.content, ...THIRD_PARTY],
} as const satisfies Record<DataCategory, readonly Field[]>;

/**
 * Records of the sign-in log that belong to a category: sign-ups and sign-ins say who is behind an account, what it did
 * with the service is traffic (Art. 3(10) and (11) of (EU) 2023/1543).
 */
export const RECORD_TYPES: Readonly<Record<DataCategory, readonly SignInRecord['type'][]>> = {
  subscriber: [],
  'user-identification': ['sign-up', 'sign-in'],
  traffic: ['sign-up', 'sign-in', 'action'],
  content: [],
};
