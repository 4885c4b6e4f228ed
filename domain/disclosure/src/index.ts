export { createDisclosure, type Disclosure } from './disclosure.ts';
export type { Download } from './downloads/download-by-link.ts';
export { DISCLOSURE_EVENT_TYPES } from './events.ts';
export { logKeysAt } from './keys/log-key-file.ts';
export { SIGN_IN_DAYS } from './log/retention.ts';
export { disclosureMigrations } from './migrations.ts';
export { disclosureModule } from './module.ts';
export { verifyPackage } from './package/verify-package.ts';
export type { ContentItem, DisclosurePorts, GrantedRange } from './ports.ts';
