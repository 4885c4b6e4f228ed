export { createLedger, type Ledger, type Published } from './ledger.ts';
export { replayMatters } from './matters/replay-matters.ts';
export { ledgerMigrations } from './migrations.ts';
export { ledgerModule } from './module.ts';
export type { LedgerLaw, LedgerPorts, RecordedHash } from './ports.ts';
export { DSA_ORDERS_HEADER, dsaOrdersCsv } from './reports/dsa-orders.ts';
export { tcoCsv, tcoMarkdown } from './reports/tco-formats.ts';
export { FORMULAS, type Side } from './scorecards/formulas.ts';
export type { PublicCard, PublicMeasure } from './scorecards/public-cards.ts';
