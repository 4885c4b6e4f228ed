import type { DataSetNotes, ModelDataSet } from '@breakwater/contracts/models';
import { toInstant } from '@breakwater/kernel';
import type { DataRow } from '../data-row.ts';
import { dataSetNotFound, ModelsError } from '../models-error.ts';
import type { ModelsContext } from '../ports.ts';
import { insertRows } from '../store/data-rows.ts';
import { findDataSet, insertDataSet } from '../store/data-sets.ts';
import { cleanRows } from './clean-rows.ts';

export const DAY_MS = 86_400_000;
const AT_ONCE = 2_000;

/** A data set before it is stored. */
export interface NewDataSet {
  readonly title: string;
  readonly source: 'file' | 'decisions';
  readonly rows: readonly DataRow[];
  readonly notes: DataSetNotes;
}

/**
 * Cleans rows and stores them with their set, all or nothing.
 *
 * @throws ModelsError 422 `data-set-empty`
 */
export async function storeDataSet(
  context: ModelsContext,
  { title, source, rows: given, notes }: NewDataSet,
  by: string,
): Promise<ModelDataSet> {
  const { storage, clock, ids, settings } = context;
  const { rows, notes: cleaned } = cleanRows(given);
  if (rows.length === 0) {
    const message = 'Nothing is left to learn from: a row needs a text of two letters and a label.';
    throw new ModelsError('data-set-empty', message, 422, { extra: { ...notes, ...cleaned } });
  }
  const [id, now] = [ids(), clock.now()];
  const set: ModelDataSet = {
    id,
    title,
    source,
    rows: rows.length,
    ...countsOf(rows),
    madeAt: toInstant(now),
    madeBy: by,
    keepUntil: toInstant(now + settings.keepDays * DAY_MS),
    erased: false,
    notes: { ...notes, ...cleaned },
  };
  await storage.work(async (work) => {
    await insertDataSet(work.db, set);
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await insertRows(work.db, id, from, rows.slice(from, from + AT_ONCE));
    const detail = { source, rows: set.rows, negatives: set.negatives, keepUntil: set.keepUntil };
    work.record({ actor: by, action: 'model.data-set.made', subject: id, detail });
  });
  return set;
}

/** Throws ModelsError 404 `data-set-not-found`. */
export async function getDataSet({ storage }: ModelsContext, id: string): Promise<ModelDataSet> {
  const set = await findDataSet(storage.db, id);
  if (!set) throw dataSetNotFound();
  return set;
}

function countsOf(rows: readonly DataRow[]) {
  const perLabel: Record<string, number> = {};
  for (const { labels } of rows) for (const label of labels) perLabel[label] = (perLabel[label] ?? 0) + 1;
  const distinct = (pick: (row: DataRow) => string | undefined) => {
    const found = new Set(rows.map(pick));
    found.delete(undefined);
    return found.size;
  };
  return {
    perLabel,
    negatives: rows.filter(({ labels }) => labels.length === 0).length,
    accounts: distinct(({ account }) => account),
    reviewers: distinct(({ reviewer }) => reviewer),
  };
}
