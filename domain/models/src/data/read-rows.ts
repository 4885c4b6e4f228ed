import type { Db } from '@breakwater/storage';
import type { DataRow } from '../data-row.ts';
import { ModelsError } from '../models-error.ts';
import type { ModelsContext } from '../ports.ts';
import { selectRows } from '../store/data-rows.ts';
import { getDataSet } from './store-data-set.ts';

const PAGE = 5_000;

/** All rows that a set still has. */
export async function readDataRows(
  db: Db,
  dataSetId: string,
  most = Number.POSITIVE_INFINITY,
): Promise<DataRow[]> {
  const all: DataRow[] = [];
  for (let after = -1; all.length < most; ) {
    const { rows, last } = await selectRows(db, dataSetId, {
      after,
      limit: Math.min(PAGE, most - all.length),
    });
    all.push(...rows);
    if (last === undefined || rows.length < PAGE) break;
    after = last;
  }
  return all;
}

/**
 * Rows of a set to learn from.
 *
 * @throws ModelsError 404 `data-set-not-found`, 409 `data-set-erased`
 */
export async function rowsToLearn(context: ModelsContext, dataSetId: string): Promise<DataRow[]> {
  const { erased } = await getDataSet(context, dataSetId);
  if (erased) throw dataSetErased();
  const rows = await readDataRows(context.storage.db, dataSetId);
  if (rows.length === 0) throw dataSetErased();
  return rows;
}

export function dataSetErased(): ModelsError {
  const message = 'The texts of this data set were erased when their time was over: make one anew.';
  return new ModelsError('data-set-erased', message, 409);
}
