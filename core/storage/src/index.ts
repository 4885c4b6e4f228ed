export { isDatabaseAway, maskDatabaseUrl } from './connection-error.ts';
export { type EpochKey, type KeyStore, keyStoreAt, writeEpochKeys } from './epoch-keys.ts';
export { followOutbox } from './follow-outbox.ts';
export {
  countWorkers,
  createLaneHolder,
  type HeldLane,
  type LaneHolder,
  LaneLostError,
} from './hold-lanes.ts';
export { readKeyFile } from './key-file.ts';
export { rememberKeyFile, replaceKeyFile, selectKeyFile, selectKeyFiles } from './key-file-store.ts';
export { LANE_COUNT, laneOf } from './lane.ts';
export { storageMigrations } from './migrations.ts';
export type { Follows, Measure, Module, Schedule, TellFault } from './module.ts';
export { makeMonths, type TableOfMonths } from './months/make-months.ts';
export { partitionByMonth } from './months/partition-by-month.ts';
export { notify } from './notify.ts';
export { openPglite } from './open-pglite.ts';
export { openPostgres } from './open-postgres.ts';
export { openStorage } from './open-storage.ts';
export { type OutboxPosition, outboxPosition, type ToldEvent } from './outbox.ts';
export { type PublishedKey, referenceTo } from './published-key.ts';
export { readTogether } from './read-together.ts';
export type { Deleted } from './retention/delete-rows.ts';
export { type ErasedRows, eraseRows } from './retention/erase-rows.ts';
export type { Floor, Keep, KeptTable, Retention } from './retention/kept-table.ts';
export { purgeOver } from './retention/purge-over.ts';
export { readRows } from './retention/read-rows.ts';
export {
  planRetention,
  type RetentionPlan,
  type RetentionSetting,
  retentionDays,
  retentionSettings,
} from './retention/retention-plan.ts';
export { asInstant, inMilliseconds, rowOf, rowsOf } from './rows.ts';
export { runPart } from './run-part.ts';
export type { AppendEntries, Db, Migrations, RecordEntry, Storage, Work } from './storage.ts';
export { storageModule } from './storage-module.ts';
export { retryOnConflict } from './transaction.ts';
export type { Turn } from './turn.ts';
