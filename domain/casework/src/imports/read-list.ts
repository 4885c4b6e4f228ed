import { IMPORT_MAX_ROWS } from '@breakwater/contracts/casework';
import { CsvError, parse } from 'csv-parse/sync';
import { CaseworkError } from '../casework-error.ts';
import { fieldOf, type ListField } from './list-columns.ts';

/** A row of a list: the line that it begins on, and what stands in the columns that were recognised. */
export interface ListRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ListField, string>>>;
}

export interface ReadList {
  readonly columns: readonly ListField[];
  /** Titles of columns that nothing is taken from. */
  readonly ignored: readonly string[];
  readonly rows: readonly ListRow[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads a list of items: CSV (RFC 4180) with a head, quoted where needed, with or without byte-order mark, cells apart by
 * comma, semicolon or tab. Rows without anything in them are passed over.
 *
 * @throws CaseworkError 422 `import-unreadable` with what is wrong and where, 413 `import-too-long`
 * @example
 * ```ts
 * const list = readList(Buffer.from('\uFEFFURL;Colour;Note\n"https://lantern.example/p/1";red;"a; b"\n'));
 * list.rows // => [{ row: 2, cells: { url: 'https://lantern.example/p/1', note: 'a; b' } }]
 * list.ignored // => ['Colour']
 * ```
 */
export function readList(bytes: Uint8Array): ReadList {
  const text = textOf(bytes);
  const [head, ...rest] = recordsOf(text, delimiterOf(text));
  const titles = head?.record ?? [];
  const fields = titles.map(fieldOf);
  if (!fields.some((field) => field === 'url' || field === 'account' || field === 'content'))
    throw unreadable(
      'The first line names no column that was recognised. Name at least one of them url, account or content; others are platform, ground, note, seen at.',
    );
  const rows = rest
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ record, line }): ListRow => ({ row: line, cells: cellsOf(fields, record) }));
  if (rows.length > IMPORT_MAX_ROWS)
    throw new CaseworkError(
      'import-too-long',
      `The list has ${rows.length} rows; ${IMPORT_MAX_ROWS} are read at once. Split it, and give the parts one after the other.`,
      413,
    );
  return {
    columns: [...new Set(fields.flatMap((field) => field ?? []))],
    ignored: titles.filter((title, at) => fields[at] === undefined && title.trim() !== ''),
    rows,
  };
}

/** The first column of a field counts; what stands in another one of the same name is not lost, but follows in the note. */
function cellsOf(fields: readonly (ListField | undefined)[], record: readonly string[]): ListRow['cells'] {
  const cells: Partial<Record<ListField, string>> = {};
  const more: string[] = [];
  record.forEach((cell, at) => {
    const field = fields[at];
    const value = cell.trim();
    if (value === '') return;
    if (field === undefined) return;
    if (cells[field] === undefined) cells[field] = value;
    else more.push(value);
  });
  if (more.length > 0) cells.note = [cells.note, ...more].filter((one) => one !== undefined).join(' · ');
  return cells;
}

interface CsvRecord {
  readonly record: readonly string[];
  /** Line of the file on which it begins. */
  readonly line: number;
}

function recordsOf(text: string, delimiter: string): CsvRecord[] {
  try {
    const parsed = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as readonly { readonly record: string[]; readonly info: { readonly lines: number } }[];
    return parsed.map(({ record, info }) => ({
      record,
      line: info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? ` near line ${error.lines}` : '';
    throw unreadable(
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `A quotation mark is opened${line} and never closed. Close it, or write it twice where it belongs to the text.`
        : `This is no CSV${line}: a quotation mark stands within a cell that is not quoted. Quote the cell and write the mark twice.`,
      error,
    );
  }
}

/** The one that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const plain = first.replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((one) => plain.split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Spreadsheets write UTF-8 with or without mark, or UTF-16 with one; anything else would be guessed at. */
function textOf(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable('This is no text in UTF-8 or UTF-16: save the table as "CSV UTF-8".', cause);
  }
  if (text.trim() === '') throw unreadable('The file is empty.');
  if (text.includes('\0')) throw unreadable('This is no text: it holds NUL. Save the table as "CSV UTF-8".');
  // Lines are counted as people see them, however they end.
  return text.replaceAll(/\r\n?/g, '\n');
}

function unreadable(message: string, cause?: unknown): CaseworkError {
  return new CaseworkError('import-unreadable', message, 422, { cause });
}
