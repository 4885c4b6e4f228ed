export { createLedger, type Ledger } from './ledger.ts';
export { LedgerError, type LedgerErrorCode } from './ledger-error.ts';
export type { ImportedMatter } from './matters/import-matters.ts';
export type { MatterQuery } from './matters/show-matters.ts';
export { ledgerMigrations } from './migrations.ts';
export type { ObligationQuery } from './obligations/list-obligations.ts';
export type {
  LedgerContext,
  LedgerLaw,
  LedgerPorts,
  Period,
  RecordEntry,
  RecordedHash,
} from './ports.ts';
