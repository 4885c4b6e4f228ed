import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { messageOf } from '@breakwater/kernel';
import { parse } from 'csv-parse';
import { FileUnreadableError } from '../../read-input.ts';
import { TableInvalidError } from '../../tables/read-table.ts';

/** A row with where it stands. */
export interface FileRow {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** More are no better for a figure, and would not fit into memory. */
export const MOST_ROWS = 1_000_000;

/**
 * Reads a file row by row: JSON Lines (`.jsonl`, `.ndjson`), CSV with a header (`.csv`), or tabs (`.tsv`, `.txt`), all also
 * as `.gz`. Tabs do not quote; without a header that has one of `columns` their cells are `columns` in turn.
 *
 * @throws FileUnreadableError @throws TableInvalidError naming the line, never what stands there
 */
export async function* readRows(
  file: string,
  columns: readonly string[],
  most: number = MOST_ROWS,
): AsyncGenerator<FileRow> {
  const read = readerOf(file);
  const stream = await openText(file);
  let rows = 0;
  try {
    for await (const row of read(stream, columns)) {
      rows += 1;
      if (rows > most) {
        throw new TableInvalidError(
          `${basename(file)} has more than ${most} rows. Take a random part of them.`,
        );
      }
      yield row;
    }
  } catch (error) {
    throw asOurs(error, file);
  } finally {
    stream.destroy();
  }
  if (rows === 0) throw new TableInvalidError(`${basename(file)} is empty: it has no rows.`);
}

type RowReader = (stream: Readable, columns: readonly string[]) => AsyncIterable<FileRow>;

function readerOf(file: string): RowReader {
  const name = file.replace(/\.gz$/i, '');
  if (/\.(?:jsonl|ndjson|json)$/i.test(name)) return readJsonLines;
  if (/\.csv$/i.test(name)) return readCsv;
  if (/\.(?:tsv|tab|txt)$/i.test(name)) return readTabs;
  throw new TableInvalidError(
    `${basename(file)} is of no known kind: its name must end in .jsonl, .csv or .tsv, perhaps with .gz.`,
  );
}

async function openText(file: string): Promise<Readable> {
  try {
    const handle = await open(file);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    await handle.close();
    const stream = createReadStream(file);
    const isGzip = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    // Whoever reads the end of the pipe is told of errors; here they need no second answer.
    return isGzip ? pipeline(stream, createGunzip(), () => undefined) : stream;
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
}

async function* readLines(stream: Readable): AsyncGenerator<{ line: number; text: string }> {
  let line = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const bare = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (bare.trim() !== '') yield { line, text: bare };
  }
}

async function* readJsonLines(stream: Readable): AsyncGenerator<FileRow> {
  for await (const { line, text } of readLines(stream)) {
    let values: unknown;
    try {
      values = JSON.parse(text);
    } catch {
      throw new TableInvalidError(`Line ${line} is no JSON: give one object a line.`);
    }
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      throw new TableInvalidError(`Line ${line} is no JSON object: give one object a line.`);
    }
    yield { line, values: values as Readonly<Record<string, unknown>> };
  }
}

async function* readTabs(stream: Readable, columns: readonly string[]): AsyncGenerator<FileRow> {
  let head: readonly string[] | undefined;
  for await (const { line, text } of readLines(stream)) {
    const cells = text.split('\t');
    if (head === undefined) {
      const isHeader = cells.some((cell) => columns.includes(cell.trim()));
      head = isHeader ? cells.map((cell) => cell.trim()) : columns;
      if (isHeader) continue;
    }
    if (cells.length < 2) {
      throw new TableInvalidError(`Line ${line} has no tab: give ${columns.join(' TAB ')} on each line.`);
    }
    yield { line, values: Object.fromEntries(head.map((name, at) => [name, cells[at]])) };
  }
}

async function* readCsv(stream: Readable): AsyncGenerator<FileRow> {
  const parser = parse({ columns: true, bom: true, skip_empty_lines: true, info: true });
  pipeline(stream, parser, () => undefined);
  for await (const { record, info } of parser) yield { line: info.lines, values: record };
}

function asOurs(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('CSV_')) {
    return new TableInvalidError(`${basename(file)} cannot be read as CSV: ${messageOf(error)}.`);
  }
  return /^(?:E[A-Z]+|Z_[A-Z_]+)$/.test(code) ? new FileUnreadableError(file, error) : error;
}
