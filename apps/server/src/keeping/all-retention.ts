import { type Retention, retentionSettings, type TableOfMonths } from '@breakwater/storage';
import { MODULES } from '../modules.ts';

/** What each module keeps of people, in their order. */
export const ALL_RETENTION: Readonly<Record<string, Retention>> = Object.fromEntries(
  MODULES.flatMap(({ name, retention }) => (retention === undefined ? [] : [[name, retention]])),
);

/** The periods that can be set. */
export const RETENTION_SETTINGS = retentionSettings(Object.values(ALL_RETENTION));

/** Tables that stand in monthly partitions. */
export const TABLES_OF_MONTHS: readonly TableOfMonths[] = Object.values(ALL_RETENTION)
  .flatMap(({ tables }) => tables)
  .flatMap(({ table, months }) => (months === undefined ? [] : { table, key: months }));
