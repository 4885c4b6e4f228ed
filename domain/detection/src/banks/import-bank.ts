import type { Bank } from '@breakwater/contracts/detection';
import { messageOf } from '@breakwater/kernel';
import { parse } from 'csv-parse/sync';
import { BankImportError, type ImportFault } from '../errors.ts';
import { BANK_COLUMNS, HEADER_MARK, readCell } from './bank-columns.ts';
import { checkBank } from './check-bank.ts';

export type BankFormat = 'csv' | 'json';

/**
 * Reads a bank from a file that `exportBank` wrote or that somebody filled in.
 *
 * @throws BankImportError with every fault by row and column
 * @example
 * const file = '#breakwater-bank {"id":"a","kind":"terms","title":"A","owner":"Policy team"}\nid,term\nherons,Grey Herons\n';
 * importBank(file, 'csv').entries // => [{ id: 'herons', term: 'Grey Herons' }]
 */
export function importBank(text: string, format: BankFormat): Bank {
  switch (format) {
    case 'json':
      return checked(parseJson(text, { row: 1, column: 'file' }), []);
    case 'csv':
      return fromCsv(text.replace(/^\uFEFF/, ''));
    default:
      return format satisfies never;
  }
}

/** `rows` gives the row of the file on which each entry stands; its number where there are none. */
function checked(value: unknown, rows: readonly number[]): Bank {
  const check = checkBank(value);
  if (check.ok) return check.bank;
  throw new BankImportError(
    check.faults.map(({ pointer, message }) => {
      const [, entry, column] = /^\/entries\/(\d+)(?:\/([^/]+))?/.exec(pointer) ?? [];
      if (entry === undefined) return { row: 1, column: pointer.slice(1) || 'file', message };
      const index = Number(entry);
      return { row: rows[index] ?? index + 1, column: column ?? 'entry', message };
    }),
  );
}

function parseJson(text: string, place: Pick<ImportFault, 'row' | 'column'>): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BankImportError([{ ...place, message: `is not JSON (${messageOf(error)})` }]);
  }
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function fromCsv(text: string): Bank {
  const end = text.indexOf('\n');
  if (!text.startsWith(HEADER_MARK) || end === -1) {
    const message = `should begin with ${HEADER_MARK}{"id":…,"kind":"terms","title":…,"owner":…} on a line of its own`;
    throw new BankImportError([{ row: 1, column: 'file', message }]);
  }
  const header = parseJson(text.slice(HEADER_MARK.length, end), { row: 1, column: 'file' });
  const kind =
    typeof header === 'object' && header !== null && 'kind' in header && header.kind === 'links'
      ? 'links'
      : 'terms';
  const [names, ...rows] = parseRows(text.slice(end + 1));
  const columns = names?.record ?? [];
  const faults = unknownColumns(columns, kind);
  const entries = rows.map(({ record }, index) =>
    readEntry(columns, record, kind, lineOf(rows, index), faults),
  );
  if (faults.length > 0) throw new BankImportError(faults);
  return checked(
    { ...(header as object), entries },
    rows.map((_, index) => lineOf(rows, index)),
  );
}

function parseRows(csv: string): CsvRecord[] {
  try {
    return parse(csv, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as CsvRecord[]; // its types do not know `info`
  } catch (error) {
    throw new BankImportError([{ row: 1, column: 'file', message: `is not CSV (${messageOf(error)})` }]);
  }
}

/** Line of the file on which a row begins: the parser tells where rows end, counted after the line on the bank. */
function lineOf(rows: readonly CsvRecord[], index: number): number {
  const before = index === 0 ? 1 : (rows[index - 1]?.info.lines ?? 0);
  return before + 2;
}

function unknownColumns(columns: readonly string[], kind: Bank['kind']): ImportFault[] {
  const known = BANK_COLUMNS[kind];
  return columns
    .filter((column) => !Object.hasOwn(known, column))
    .map((column) => ({
      row: 2,
      column,
      message: `is no column of a bank of ${kind}; there are ${Object.keys(known).join(', ')}`,
    }));
}

function readEntry(
  columns: readonly string[],
  cells: readonly string[],
  kind: Bank['kind'],
  row: number,
  faults: ImportFault[],
): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  if (cells.length !== columns.length) {
    faults.push({ row, column: 'row', message: `has ${cells.length} cells, not ${columns.length}` });
  }
  columns.forEach((column, index) => {
    const type = BANK_COLUMNS[kind][column];
    if (type === undefined) return;
    try {
      const value = readCell(cells[index] ?? '', type);
      if (value !== undefined) entry[column] = value;
    } catch (error) {
      faults.push({ row, column, message: messageOf(error) });
    }
  });
  return entry;
}
