import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { BreakwaterError, messageOf } from '@breakwater/kernel';
import { parse } from 'csv-parse/sync';
import { FileUnreadableError } from '../read-input.ts';

/** One line of a table by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** A table that has no header, or a line that does not fit it. */
export class TableInvalidError extends BreakwaterError {
  override readonly name = 'TableInvalidError';
  constructor(message: string) {
    super('table-invalid', message, { status: 422 });
  }
}

/** Reads a CSV or TSV file with a header, plain or gzip. @throws FileUnreadableError @throws TableInvalidError */
export async function readTable(file: string): Promise<Row[]> {
  return parseTable(await readText(file));
}

/** The text of a file, plain or gzip. @throws FileUnreadableError */
export async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = await promisify(gunzip)(bytes);
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
  return bytes.toString('utf8');
}

/**
 * Rows of a table as in RFC 4180 or with tabs, whichever its header has. Lines before the header that begin with `#`,
 * a byte-order mark and empty lines are left out.
 *
 * @example
 * ```ts
 * parseTable('a,b\n"x, y",2\n') // => [{ a: 'x, y', b: '2' }]
 * parseTable('# note\na\tb\nx\t2') // => [{ a: 'x', b: '2' }]
 * parseTable('') // => throws TableInvalidError
 * ```
 */
export function parseTable(text: string): Row[] {
  const body = text.replace(/^\uFEFF/, '').replace(/^(?:#[^\n]*\n)+/, '');
  if (body.trim() === '') {
    throw new TableInvalidError('The file is empty; its first line must name the columns.');
  }
  const delimiter = (body.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  try {
    // Tab-separated files do not quote: a quote in them is part of a name.
    const quote = delimiter === '\t' ? null : '"';
    return parse(body, { columns: true, delimiter, quote, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new TableInvalidError(`The table cannot be read: ${messageOf(error)}.`);
  }
}
