import { messageOf } from '@breakwater/kernel';
import { parse } from 'csv-parse/sync';
import { readText, TableInvalidError } from '../tables/read-table.ts';

const HEADER = /^(?:handle|user_?name|screen_?name|twitter|instagram|name|left|right|account|id)[\w ]*$/i;

/**
 * Reads pairs of handles: the first field of a line and the rest of it, since handles may hold stray commas. A first
 * line that only names columns is passed over.
 *
 * @throws FileUnreadableError @throws TableInvalidError where no line has two handles
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
  return pairs;
}
