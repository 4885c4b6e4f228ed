export { createDisclosure, type Disclosure, type DisclosureOptions } from './disclosure.ts';
export { DisclosureError, type DisclosureErrorCode } from './disclosure-error.ts';
export type { Download } from './downloads/download-by-link.ts';
export type { DownloadLink } from './downloads/make-link.ts';
export { DISCLOSURE_EVENT_TYPES } from './events.ts';
export { type AllowedField, allowedFields } from './fields/allowed-fields.ts';
export type { GrantQuery } from './grants/list-grants.ts';
export type { HoldQuery } from './holds/list-holds.ts';
export type { HoldWish } from './holds/place-holds.ts';
export { LogKeyError, type LogKeyErrorCode } from './keys/key-error.ts';
export { logKeysAt } from './keys/log-key-file.ts';
export type { LogKey, LogKeys } from './keys/log-keys.ts';
export { SIGN_IN_DAYS } from './log/retention.ts';
export { disclosureMigrations } from './migrations.ts';
export { disclosureModule } from './module.ts';
export type { SecrecyWish } from './notices/change-secrecy.ts';
export type { NoticeQuery } from './notices/list-notices.ts';
export type { PackageManifest } from './package/manifest.ts';
export { type PackageCheck, type PackageFault, verifyPackage } from './package/verify-package.ts';
export type {
  ContentItem,
  Delivery,
  DisclosureContext,
  DisclosurePorts,
  GrantedRange,
  NewGrant,
  Subscriber,
  ToldUser,
} from './ports.ts';
export type { Approver } from './productions/approve-production.ts';
export type { ProductionQuery } from './productions/list-productions.ts';
export { disclosureRetention } from './retention.ts';
