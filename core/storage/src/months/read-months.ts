import { sql } from 'kysely';
import type { Db } from '../storage.ts';
import { timeOfId } from './month.ts';

/** A partition of a table that stands in months. */
export interface StoredMonth {
  /** Of the partition. */
  readonly name: string;
  /** Ids from this one on, if there is a first one, and below the other. */
  readonly from?: string;
  readonly to: string;
  /** When it is over, in milliseconds since the epoch. */
  readonly end: number;
}

const BOUND = /FROM \((?:MINVALUE|'([0-9a-f-]{36})')\) TO \('([0-9a-f-]{36})'\)/;

/** The partitions of a table that `partitionByMonth` made, the oldest first; `<table>_other` is none of them. */
export async function readMonths(db: Db, table: string): Promise<readonly StoredMonth[]> {
  const { rows } = await sql<{ name: string; bound: string }>`
    select c.oid::regclass::text as name, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = to_regclass(${table})`.execute(db);
  const months = rows.flatMap(({ name, bound }): StoredMonth[] => {
    const [, from, to] = BOUND.exec(bound) ?? [];
    return to === undefined ? [] : [{ name, ...(from !== undefined && { from }), to, end: timeOfId(to) }];
  });
  return months.sort((a, b) => a.end - b.end);
}
