import type { Db } from '@breakwater/storage';
import type { FoundEntries, LogQuery } from './log-query.ts';
import { selectEntries } from './search-store.ts';

/** A page of the entries that fit. */
export async function searchLog(db: Db, query: LogQuery, limit: number): Promise<FoundEntries> {
  const entries = await selectEntries(db, query, limit);
  const last = entries.at(-1);
  return { entries, ...(last && entries.length === limit && { next: last.seq }) };
}
