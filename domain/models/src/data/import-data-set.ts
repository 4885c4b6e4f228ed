import type { ModelDataSet } from '@breakwater/contracts/models';
import type { DataRow } from '../data-row.ts';
import type { ModelsContext } from '../ports.ts';
import { keepSome } from './keep-some.ts';
import { readDataFile } from './read-file.ts';
import { storeDataSet } from './store-data-set.ts';

const SEED = 13;

/** A file as it streams in. */
export interface GivenData {
  readonly title: string;
  readonly format: 'jsonl' | 'csv';
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Label that `1`, `true` and `yes` stand for. */
  readonly label?: string;
}

/**
 * Makes a data set of a file. Of more rows than the setting allows a random part is kept, the same each time, and the set
 * says so; memory holds that part and no more.
 *
 * @throws ModelsError 422 `data-set-empty`, `data-set-invalid`
 */
export async function importDataSet(
  context: ModelsContext,
  { title, format, chunks, label }: GivenData,
  by: string,
): Promise<ModelDataSet> {
  const sample = keepSome<DataRow>(context.settings.mostRows, SEED);
  let [number, unreadable] = [0, 0];
  const reading = { source: title, ...(label !== undefined && { label }) };
  for await (const row of readDataFile(chunks, format, reading)) {
    number++;
    if (row) sample.add({ ...row, number });
    else unreadable++;
  }
  const notes = {
    ...(unreadable > 0 && { unreadable }),
    ...(sample.seen > sample.kept.length && { sampledFrom: sample.seen }),
  };
  return storeDataSet(context, { title, source: 'file', rows: sample.kept, notes }, by);
}
