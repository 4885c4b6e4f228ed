import { decodeCursor, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { FoundEntry, LogQuery } from './log-query.ts';
import { selectEntries } from './search-store.ts';

const PAGE = 100;

/** A page of the entries that fit, the newest first. */
export async function searchLog(
  db: Db,
  { limit = PAGE, cursor, ...query }: LogQuery & PageQuery,
): Promise<Page<FoundEntry>> {
  const before = decodeCursor(cursor, { seq: /^\d{1,16}$/ });
  const entries = await selectEntries(db, query, { before: before?.seq, limit: limit + 1 });
  return pageOf(entries, limit, ({ seq }) => [seq]);
}
