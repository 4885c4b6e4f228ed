import { messageOf } from '@breakwater/kernel';
import { parse } from 'csv-parse/sync';
import { readText, TableInvalidError } from '../tables/read-table.ts';

const LONGEST_HANDLE = 256;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
const HEADER = /^(?:handle|user_?name|screen_?name|twitter|instagram|name|left|right|account|id)[\w ]*$/i;

/**
 * Reads pairs of handles: the first field of a line and the rest of it, since handles may hold stray commas. A first
 * line that only names columns is passed over.
 *
 * @throws FileUnreadableError @throws TableInvalidError where no line has two handles, or a field is none: longer than
 * 256 letters, or of several lines
 */
export async function readHandlePairs(file: string): Promise<[string, string][]> {
  let rows: string[][];
  try {
    rows = parse(await readText(file), {
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      bom: true,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))
      throw new TableInvalidError(`The pairs cannot be read: ${messageOf(error)}.`);
    throw error;
  }
  const [head, ...rest] = rows;
  const isHeader = head !== undefined && head.length === 2 && head.every((name) => HEADER.test(name.trim()));
  const pairs = (isHeader ? rest : rows)
    .filter((row) => row.length >= 2)
    .map(([first = '', ...others]): [string, string] => [first, others.join(',')]);
  if (pairs.length === 0)
    throw new TableInvalidError('No line has two handles; give one pair a line, first,second.');
  for (const [index, pair] of pairs.entries()) for (const handle of pair) checkHandle(handle, index + 1);
  return pairs;
}

/** A profile in the place of a handle would be compared for long, and the figure would say nothing. */
function checkHandle(handle: string, pair: number): void {
  const reason = LINE_BREAK.test(handle)
    ? 'has a line break'
    : handle.length > LONGEST_HANDLE && `has ${handle.length} letters, more than ${LONGEST_HANDLE}`;
  if (reason)
    throw new TableInvalidError(
      `A field of pair ${pair} ${reason}: it is no handle. Give handles alone, not names or profiles.`,
    );
}
