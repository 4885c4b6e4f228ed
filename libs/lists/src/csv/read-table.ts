import { ListError } from '../list-error.ts';
import type { ListSource } from '../list-source.ts';
import type { Tally } from '../tally.ts';
import { type CsvRow, cutRow, readRows } from './read-rows.ts';

/** A row of a CSV with a header. */
export interface TableRow {
  readonly line: number;
  /** The cell under the first of these headers that the file has, without blanks around it; empty when none. */
  get(...headers: readonly string[]): string;
}

export interface TableShape {
  readonly delimiter: string;
  /** The header is the first row that has all of these. */
  readonly header: readonly string[];
  /** Sees the rows before the header: some lists print their date there. */
  readonly onPreamble?: (cells: readonly string[]) => void;
  readonly tally: Tally;
}

const MOST_PREAMBLE_ROWS = 5;

/** Rows under a header. A short last row is a cut file; a short row before it is dropped and counted. */
export async function* readTable(
  source: ListSource,
  shape: TableShape,
): AsyncGenerator<TableRow, void, undefined> {
  let columns: ReadonlyMap<string, number> | undefined;
  let width = 0;
  let before = 0;
  let short: CsvRow | undefined;
  for await (const row of readRows(source, shape.delimiter, shape.tally)) {
    if (!columns) {
      const found = columnsOf(row.cells);
      if (shape.header.every((header) => found.has(headerKey(header)))) {
        columns = found;
        width = row.cells.length;
      } else if (++before > MOST_PREAMBLE_ROWS) {
        break;
      } else {
        shape.onPreamble?.(row.cells);
      }
      continue;
    }
    if (short) {
      shape.tally.drop('row-short', source.name, `line ${short.line}`);
      short = undefined;
    }
    if (row.cells.length < width) {
      short = row;
      continue;
    }
    yield tableRow(row, columns);
  }
  if (!columns) {
    throw new ListError(
      'list-unparsable',
      `${source.name} has no header with ${shape.header.join(', ')}; is it another format?`,
    );
  }
  if (short) {
    throw cutRow(source, short, width);
  }
}

function tableRow(row: CsvRow, columns: ReadonlyMap<string, number>): TableRow {
  return {
    line: row.line,
    get: (...headers) => {
      for (const header of headers) {
        const column = columns.get(header) ?? columns.get(headerKey(header));
        if (column !== undefined) {
          return row.cells[column]?.trim() ?? '';
        }
      }
      return '';
    },
  };
}

function columnsOf(cells: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [column, cell] of cells.entries()) {
    const key = headerKey(cell);
    if (key !== '' && !columns.has(key)) {
      columns.set(key, column);
    }
  }
  return columns;
}

/** Headers are the same in any case and with any signs between their words. */
export function headerKey(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
