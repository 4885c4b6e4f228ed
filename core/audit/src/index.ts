export { type Audit, createAudit } from './audit.ts';
export { chainEntries } from './entry.ts';
export { exportLines } from './export-log.ts';
export type { Verification } from './fault.ts';
export { auditModule } from './module.ts';
export {
  createSigningKey,
  isSignedBy,
  loadOrCreateSigningKey,
  loadSigningKey,
  type SigningKey,
  SigningKeyError,
} from './signing-key.ts';
export { verifyDatabase } from './verify-database.ts';
export { verifyExport } from './verify-export.ts';
export { createFileWitness } from './witness.ts';
