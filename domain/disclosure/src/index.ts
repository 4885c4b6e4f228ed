export { createDisclosure, type Disclosure, type DisclosureOptions } from './disclosure.ts';
export { DisclosureError, type DisclosureErrorCode } from './disclosure-error.ts';
export { DISCLOSURE_EVENT_TYPES } from './events.ts';
export type { GrantQuery } from './grants/list-grants.ts';
export type { OpenedGrant } from './grants/open-grant.ts';
export type { HoldQuery } from './holds/list-holds.ts';
export type { HoldWish, PlacedHolds } from './holds/place-holds.ts';
export { LogKeyError, type LogKeyErrorCode } from './keys/key-error.ts';
export { readLogKeys, writeLogKeys } from './keys/log-key-file.ts';
export type { LogKey, LogKeys } from './keys/log-keys.ts';
export { SIGN_IN_DAYS } from './log/retention.ts';
export { disclosureMigrations } from './migrations.ts';
export type {
  AccountRef,
  ContentItem,
  DisclosureContext,
  DisclosurePorts,
  GrantedRange,
  KeyStore,
  NewGrant,
  Recipient,
  RecordEntry,
  Subscriber,
  ToldUser,
} from './ports.ts';
