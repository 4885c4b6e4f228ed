import { basename } from 'node:path';
import { foldHeader, type LinkRecord } from '@breakwater/graph';
import { readParquet } from '../tables/read-parquet.ts';
import { readTable } from '../tables/read-table.ts';

/** Records of one file, with headers as the first file writes them. */
export interface RecordFile {
  readonly file: string;
  readonly records: readonly LinkRecord[];
}

/**
 * Reads CSV, TSV (plain or gzip) or Parquet, as the name says; every value is text. Columns that are called alike but
 * for case, spaces or signs get one name in all files.
 *
 * @throws FileUnreadableError @throws TableInvalidError
 */
export async function readRecordFiles(files: readonly string[]): Promise<RecordFile[]> {
  const headers = new Map<string, string>();
  const read: RecordFile[] = [];
  for (const file of files) {
    const rows = file.endsWith('.parquet') ? await readParquet(file) : await readTable(file);
    const names = Object.keys(rows[0] ?? {}).map((header) => {
      const folded = foldHeader(header);
      const known = headers.get(folded) ?? header;
      headers.set(folded, known);
      return [header, known] as const;
    });
    const records = rows.map((row) => Object.fromEntries(names.map(([from, to]) => [to, row[from]])));
    read.push({ file: basename(file), records });
  }
  return read;
}
