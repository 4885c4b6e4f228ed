import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { foldHeader, type LinkRecord } from '@breakwater/graph';
import { messageOf } from '@breakwater/kernel';
import { readTable, TableInvalidError } from '../eval/read-table.ts';
import { FileUnreadableError } from '../read-input.ts';

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

async function readParquet(file: string): Promise<LinkRecord[]> {
  // Only who gives such a file waits for its reader.
  const [{ parquetReadObjects }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new FileUnreadableError(file, error);
  });
  try {
    const rows: Record<string, unknown>[] = await parquetReadObjects({
      file: new Uint8Array(bytes).buffer,
      compressors,
    });
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([header, value]) => [header, asText(value)])),
    );
  } catch (error) {
    throw new TableInvalidError(`The Parquet file cannot be read: ${messageOf(error)}.`);
  }
}

/** A value as text; a day without its empty time. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
