import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { DataRow } from '../data-row.ts';
import { ModelsError } from '../models-error.ts';
import { type FileReading, rowOfRecord } from './row-of-record.ts';
import { MOST_LINE_BYTES, splitLines } from './split-lines.ts';

/**
 * Reads rows of a file as it streams in; what is no row is `undefined`. JSON lines, or CSV with a head.
 *
 * @throws ModelsError 422 `data-set-invalid` for a CSV file that cannot be read on
 */
export async function* readDataFile(
  chunks: AsyncIterable<Uint8Array>,
  format: 'jsonl' | 'csv',
  reading: FileReading,
): AsyncGenerator<DataRow | undefined, void, undefined> {
  if (format === 'csv') yield* readCsv(chunks, reading);
  else yield* readJsonLines(chunks, reading);
}

async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, reading: FileReading) {
  for await (const line of splitLines(chunks)) {
    if (line?.trim() === '') continue;
    yield line === undefined ? undefined : rowOfLine(line, reading);
  }
}

function rowOfLine(line: string, reading: FileReading): DataRow | undefined {
  try {
    return rowOfRecord(JSON.parse(line), reading);
  } catch {
    return undefined; // counted as unreadable
  }
}

async function* readCsv(chunks: AsyncIterable<Uint8Array>, reading: FileReading) {
  const parser = parse({
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
    max_record_size: MOST_LINE_BYTES,
  });
  // What goes wrong on the way comes out of the parser, which is read below.
  pipeline(Readable.from(chunks), parser, () => undefined);
  try {
    for await (const record of parser as AsyncIterable<unknown>) yield rowOfRecord(record, reading);
  } catch (cause) {
    const message = 'The CSV file cannot be read: it needs a head with the columns text and label.';
    throw new ModelsError('data-set-invalid', message, 422, { cause });
  }
}
