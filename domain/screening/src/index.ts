export type { CaseQuery } from './cases/list-cases.ts';
export type { Noting } from './cases/note-accounts.ts';
export type { DesignationWish } from './designations/find-designations.ts';
export type { SyncResult } from './lists/replace-list.ts';
export type { SyncRequest } from './lists/sync-list.ts';
export { SCREENING_SIGNAL } from './matcher/account-signal.ts';
export { createScreener, type Screener, type ScreenOptions } from './matcher/create-screener.ts';
export type { Designated } from './matcher/designated.ts';
export { MATCHER_VERSION, THRESHOLDS } from './matcher/thresholds.ts';
export { screeningMigrations } from './migrations.ts';
export { screeningModule } from './module.ts';
export type {
  AccountsPort,
  AskedJob,
  FetchedSources,
  FetchSources,
  OpenJobPort,
  ScreeningContext,
} from './ports.ts';
export { screeningRetention } from './retention.ts';
export { createScreening, type Screening, type ScreeningOptions } from './screening.ts';
export { ScreeningError, type ScreeningErrorCode } from './screening-error.ts';
export { organisationEntries } from './starter/organisation-entries.ts';
export { ORGANISATIONS_LIST } from './starter/organisations-list.ts';
