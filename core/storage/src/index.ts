export { DatabaseUnreachableError, isDatabaseAway, maskDatabaseUrl } from './connection-error.ts';
export {
  type EpochKey,
  type KeyFileFaults,
  type KeyStore,
  keyStoreAt,
  writeEpochKeys,
} from './epoch-keys.ts';
export { FolderInUseError } from './folder-lock.ts';
export { followOutbox } from './follow-outbox.ts';
export { createLaneHolder, type HeldLane, type LaneHolder, LaneLostError } from './hold-lanes.ts';
export { readKeyFile } from './key-file.ts';
export { rememberKeyFile, replaceKeyFile, selectKeyFile, selectKeyFiles } from './key-file-store.ts';
export { LANE_COUNT, laneOf } from './lane.ts';
export { MigrationError } from './migrate.ts';
export { storageMigrations } from './migrations.ts';
export type { Follows, Measure, Module, Reading, Schedule, TellFault } from './module.ts';
export { makeMonths, type TableOfMonths } from './months/make-months.ts';
export { type MonthlyTable, partitionByMonth } from './months/partition-by-month.ts';
export { notify } from './notify.ts';
export { openPglite } from './open-pglite.ts';
export { openPostgres } from './open-postgres.ts';
export { openStorage, type StorageOptions } from './open-storage.ts';
export { type OutboxPosition, outboxPosition, purgeOutbox, type ToldEvent } from './outbox.ts';
export { readTogether } from './read-together.ts';
export type { Deleted } from './retention/delete-rows.ts';
export { type ErasedRows, eraseRows, type KeptRows } from './retention/erase-rows.ts';
export type {
  AccountPlace,
  Erase,
  Floor,
  Keep,
  KeptTable,
  Retention,
  Shield,
  Whose,
} from './retention/kept-table.ts';
export { type PurgedOver, purgeOver } from './retention/purge-over.ts';
export { type RowsOfAccount, readRows } from './retention/read-rows.ts';
export {
  planRetention,
  RetentionError,
  type RetentionPlan,
  type RetentionSetting,
  retentionDays,
  retentionSettings,
} from './retention/retention-plan.ts';
export { storageRetention } from './retention.ts';
export { asInstant, inMilliseconds, rowOf, rowsOf } from './rows.ts';
export { runPart } from './run-part.ts';
export type {
  AppendEntries,
  Db,
  Migrations,
  RecordEntry,
  RunWork,
  Storage,
  StorageKind,
  Work,
} from './storage.ts';
export { storageModule } from './storage-module.ts';
export { retryOnConflict } from './transaction.ts';
export type { OnWait, Turn, TurnKind } from './turn.ts';
