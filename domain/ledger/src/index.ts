export type { Letter } from './exchange/dispatch-message.ts';
export { createExchange, type Exchange } from './exchange/exchange.ts';
export { ExchangeError, type ExchangeErrorCode } from './exchange/exchange-error.ts';
export { noticeExchangeModule } from './exchange/exchange-module.ts';
export { exchangeMigrations } from './exchange/migrations.ts';
export type {
  ArrivedLetter,
  ExchangeContext,
  ExchangePorts,
  ReceivedMessage,
  ReceivedOrder,
} from './exchange/ports.ts';
export { SENDER_HEADER, type SignedText } from './exchange/read-signed.ts';
export { type LedgerFault, type LedgerVerification, verifyLedger } from './exchange/verify-ledger.ts';
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
