import type { BulkPreview, BulkRun } from '@breakwater/contracts/review';
import {
  bind,
  decodeCursor,
  isId,
  isInstant,
  type Page,
  type PageQuery,
  pageOf,
  toInstant,
} from '@breakwater/kernel';
import type { DecisionContext } from '../decisions/decision-context.ts';
import { selectExceptions } from '../store/bulk-items.ts';
import { deleteExpiredPreviews, findBulk, selectBulks } from '../store/bulk-runs.ts';
import { toBulkRun } from './bulk-run.ts';
import { bulkNotFound, cancelBulk, startBulk, undoBulk } from './change-bulk.ts';
import { type BulkWish, previewBulk } from './preview-bulk.ts';
import { workOnBulk } from './work-bulk.ts';

const SHOWN_FAILURES = 100;
const PAGE = 50;

/** One decision for many jobs. Each function is documented at the use-case of its name. */
export interface Bulk {
  preview(wish: BulkWish): Promise<BulkPreview>;
  start(token: string, by: string, reason: string): Promise<BulkRun>;
  cancel(id: string, by: string): Promise<BulkRun>;
  undo(id: string, by: string, reason: string): Promise<BulkRun>;
  /** Throws ReviewError 404 `bulk-not-found`. */
  get(id: string): Promise<BulkRun>;
  /** What was started, newest first. */
  list(query?: PageQuery): Promise<Page<BulkRun>>;
  /** Works for a while on what was started; to be called every second. */
  work(budgetMs: number): Promise<number>;
  /** Forgets previews that nobody started; to be called every hour. */
  purge(): Promise<void>;
}

export function createBulk(context: DecisionContext): Bulk {
  const { storage, clock } = context;
  return {
    ...bind(context, {
      preview: previewBulk,
      start: startBulk,
      cancel: cancelBulk,
      undo: undoBulk,
      work: workOnBulk,
    }),
    get: async (id) => {
      const row = isId(id) ? await findBulk(storage.db, id) : undefined;
      if (!row || row.state === 'preview') throw bulkNotFound();
      const failures = await selectExceptions(storage.db, id, ['failed', 'undo-failed'], SHOWN_FAILURES);
      return toBulkRun(row, failures, clock.now());
    },
    list: async ({ limit = PAGE, cursor } = {}) => {
      const before = decodeCursor(cursor, { at: isInstant, id: isId });
      const rows = await selectBulks(storage.db, before, limit + 1);
      const page = pageOf(rows, limit, (last) => [last.startedAt ?? toInstant(0), last.id]);
      return { ...page, items: page.items.map((row) => toBulkRun(row, [], clock.now())) };
    },
    purge: () => deleteExpiredPreviews(storage.db, toInstant(clock.now())),
  };
}
