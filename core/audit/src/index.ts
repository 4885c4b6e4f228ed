export { type Audit, type AuditOptions, createAudit } from './audit.ts';
export type { Checkpoint, SignedCheckpoint } from './checkpoint.ts';
export {
  chainEntries,
  EMPTY_HEAD,
  type Entry,
  GENESIS_HASH,
  type Head,
  type SealedEntry,
} from './entry.ts';
export {
  EXPORT_FORMAT,
  type ExportOptions,
  exportLines,
  type LogRecord,
  type Manifest,
} from './export-log.ts';
export type { Fault, FaultCode, Verification } from './fault.ts';
export type { FoundEntry, LogQuery, LogSearch } from './log-query.ts';
export { auditMigrations } from './migrations.ts';
export { auditModule } from './module.ts';
export { auditRetention } from './retention.ts';
export { readSearch, type SearchKind, type SearchToken } from './search-terms.ts';
export {
  createSigningKey,
  isSignedBy,
  loadOrCreateSigningKey,
  loadSigningKey,
  type SigningKey,
  SigningKeyError,
} from './signing-key.ts';
export type { Trust } from './verify-chain.ts';
export { verifyDatabase } from './verify-database.ts';
export { verifyExport } from './verify-export.ts';
export { createFileWitness, type Witness } from './witness.ts';
