import type { SignInRecord } from '@breakwater/contracts/disclosure';
import type { DataCategory } from '@breakwater/contracts/law';

/** Fields that are stored, by category: what is not among them cannot be disclosed at all. */
export const FIELDS = {
  subscriber: ['accountId', 'handle', 'displayName', 'createdAt', 'email', 'phone'],
  'user-identification': ['at', 'type', 'ip', 'port', 'userAgent'],
  traffic: ['at', 'type', 'ip', 'port', 'userAgent'],
  content: ['id', 'at', 'kind', 'text', 'links', 'media', 'replyTo', 'shareOf'],
} as const satisfies Record<DataCategory, readonly string[]>;

export type Field = (typeof FIELDS)[DataCategory][number];

/** What is about somebody else than the account: never disclosed, whatever is allowed. */
export const THIRD_PARTY: readonly Field[] = ['replyTo', 'shareOf'];

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
