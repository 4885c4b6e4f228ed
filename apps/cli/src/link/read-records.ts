import { basename } from 'node:path';
import type { LinkRecord } from '@breakwater/graph';
import { readParquet } from '../tables/read-parquet.ts';
import { readTable } from '../tables/read-table.ts';
import { type MappedColumn, mapColumns } from './map-columns.ts';

/** Records of one file, with headers that are the same in all files. */
export interface RecordFile {
  readonly file: string;
  readonly records: readonly LinkRecord[];
}

/** Records of files, and how their columns were joined. */
export interface ReadRecords {
  readonly files: readonly RecordFile[];
  readonly columns: readonly MappedColumn[];
}

export interface ColumnOptions {
  /** `header=name`, see `mapColumns`. */
  readonly map?: readonly string[];
  /** Columns of a model. */
  readonly known?: readonly string[];
}

/**
 * Reads CSV, TSV (plain or gzip) or Parquet, as the name says; every value is text. Columns that mean the same get one
 * name in all files, see `mapColumns`.
 *
 * @throws FileUnreadableError @throws TableInvalidError @throws LinkageError
 */
export async function readRecordFiles(
  files: readonly string[],
  { map = [], known }: ColumnOptions = {},
): Promise<ReadRecords> {
  const tables = [];
  for (const file of files) {
    const rows = file.endsWith('.parquet') ? await readParquet(file) : await readTable(file);
    tables.push({ file: basename(file), headers: Object.keys(rows[0] ?? {}), rows });
  }
  const { columns, names } = mapColumns(tables, map, known);
  const read = tables.map(({ file, rows }, at) => {
    const named = [...(names[at] ?? [])];
    const records = rows.map((row) => Object.fromEntries(named.map(([header, name]) => [name, row[header]])));
    return { file, records };
  });
  return { files: read, columns };
}
