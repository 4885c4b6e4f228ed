export type { BankSnapshot } from './banks/bank-snapshot.ts';
export type { BankChange, ChangeOptions } from './banks/change-banks.ts';
export { type BankCheck, checkBank } from './banks/check-bank.ts';
export type { Banks } from './banks/create-banks.ts';
export { exportBank } from './banks/export-bank.ts';
export { type BankFormat, importBank } from './banks/import-bank.ts';
export { indexTerms, type TermIndex } from './banks/term-index.ts';
export type { Confirmed, ConfirmedDecision } from './confirmed/keep-confirmed.ts';
export { counterType } from './counters/counter-plan.ts';
export {
  createDetection,
  type Detection,
  type DetectionOptions,
  type EvaluatedBatch,
  type Rehearsal,
} from './detection.ts';
export {
  BankChangedError,
  type BankFault,
  BankImportError,
  BankInUseError,
  BankInvalidError,
  BankNotFoundError,
  BankRefusedError,
  type ImportFault,
  SignalFailedError,
} from './errors.ts';
export type { ForgottenOfAccount } from './forget-account.ts';
export { messengerInvite } from './links/messenger-invite.ts';
export { type UnwrappedUrl, unwrapRedirect } from './links/unwrap-redirect.ts';
export { detectionMigrations } from './migrations.ts';
export { createEntityMarker, type EntityMarker } from './models/create-entity-marker.ts';
export type { AskedTextModel, TextModelSnapshot, TextModels } from './models/text-models.ts';
export { detectionModule } from './module.ts';
export { orderSignals, SignalCycleError } from './order-signals.ts';
export type { PolicyReader, PolicyReaderAnswer, PolicyReaderQuestion } from './policy-reader.ts';
export { signalCatalogue } from './registry.ts';
export { detectionRetention } from './retention.ts';
export type { SignalContext, SignalDefinition } from './signal-definition.ts';
export type { CounterStore, ReportStore, SignalStores } from './signal-stores.ts';
export type { RiskFacts } from './signals/account-risk/account-risk.ts';
export { type CheapReadings, questionLeftOpen } from './signals/left-open.ts';
export { perRecord } from './signals/per-record.ts';
export type { ReporterAccuracy } from './signals/reports.ts';
export type { StoredBank } from './store/banks.ts';
