import { readFile } from 'node:fs/promises';
import { messageOf } from '@breakwater/kernel';
import { FileUnreadableError } from '../read-input.ts';
import { type Row, TableInvalidError } from './read-table.ts';

/** Rows of a Parquet file, every value as text. @throws FileUnreadableError @throws TableInvalidError */
export async function readParquet(file: string): Promise<Row[]> {
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
