export { createLedger, type Ledger, type Published } from './ledger.ts';
export { LedgerError, type LedgerErrorCode } from './ledger-error.ts';
export type { ImportedMatter } from './matters/import-matters.ts';
export { replayMatters } from './matters/replay-matters.ts';
export type { MatterQuery } from './matters/show-matters.ts';
export { ledgerMigrations } from './migrations.ts';
export { ledgerModule } from './module.ts';
export type { ObligationQuery } from './obligations/list-obligations.ts';
export type {
  LedgerContext,
  LedgerLaw,
  LedgerPorts,
  Period,
  RecordedHash,
} from './ports.ts';
export { DSA_ORDERS_HEADER, type DsaOrdersOptions, dsaOrdersCsv } from './reports/dsa-orders.ts';
export { tcoCsv, tcoMarkdown } from './reports/tco-formats.ts';
export { ledgerRetention } from './retention.ts';
export { FORMULAS, type Side } from './scorecards/formulas.ts';
export type { Scorecards } from './scorecards/make-cards.ts';
export type { PublicCard, PublicMeasure } from './scorecards/public-cards.ts';
export type { ScorecardQuery } from './scorecards/read-scorecards.ts';
