import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ListError } from '../list-error.ts';
import type { ListSource } from '../list-source.ts';
import { readText } from '../source/read-text.ts';
import type { Tally } from '../tally.ts';

/** A row with the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row longer than this is a quote that nothing closes. */
const MOST_ROW_BYTES = 8_000_000;

/**
 * Rows of a CSV file that hold anything: empty ones and OFAC's closing row with the one byte 0x1A are passed over. A
 * quote within a plain cell is a letter like any other, as in lists that a spreadsheet has saved again.
 * Throws ListError `list-empty`, `list-truncated` (ends within quotes), `list-unparsable`.
 */
export async function* readRows(
  source: ListSource,
  delimiter: string,
  tally?: Tally,
): AsyncGenerator<CsvRow, void, undefined> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    max_record_size: MOST_ROW_BYTES,
  });
  pipeline(Readable.from(readText(source, tally)), parser, () => undefined);
  let rows = 0;
  let line = 1;
  try {
    for await (const { record: cells, info } of parser as AsyncIterable<ParsedRow>) {
      const row = { line, cells };
      line = info.lines + 1;
      if (isBlank(row)) continue;
      rows++;
      yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? faultOf(source, error, line) : error;
  }
  if (rows === 0) {
    throw new ListError('list-empty', `${source.name} is empty; fetch it again.`);
  }
}

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function isBlank({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '' || cell.trim() === '\x1a');
}

function faultOf(source: ListSource, error: CsvError, line: number): ListError {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new ListError(
      'list-truncated',
      `${source.name} ends within quotes that open in the row of line ${line}; fetch it again.`,
      { position: { line, column: 1 } },
    );
  }
  const column = 'column' in error && typeof error.column === 'number' ? error.column + 1 : 1;
  return new ListError(
    'list-unparsable',
    `${source.name} is no CSV at line ${line}, column ${column}. Fetch it again, or report the format.`,
    { position: { line, column }, cause: error },
  );
}

/** Refuses a last row that has fewer cells than it must: the file was cut. */
export function cutRow(source: ListSource, row: CsvRow, cells: number): ListError {
  return new ListError(
    'list-truncated',
    `${source.name} ends in the middle: its last row (line ${row.line}) has ${row.cells.length} of ${cells} cells; fetch it again.`,
    { position: { line: row.line, column: 1 } },
  );
}
