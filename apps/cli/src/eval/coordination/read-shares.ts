import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Share } from '@breakwater/graph';
import { messageOf } from '@breakwater/kernel';
import { parse } from 'csv-parse/sync';
import { FileUnreadableError } from '../../read-input.ts';
import { TableInvalidError } from '../../tables/read-table.ts';

const COLUMNS = ['object_id', 'account_id', 'timestamp_share'] as const;

/**
 * Reads shares from CSV, plain or gzip, in the columns of CooRTweet: object_id, account_id, content_id (a row of its own
 * when left out) and timestamp_share (seconds since the epoch, or an instant as in ISO 8601). Rows that are equal in all
 * columns count once.
 *
 * @throws FileUnreadableError
 * @throws TableInvalidError naming the column or the line that is wrong
 */
export async function readShares(file: string): Promise<Share[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = await promisify(gunzip)(bytes);
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
  return parseShares(bytes.toString('utf8'));
}

/**
 * @throws TableInvalidError
 * @example
 * ```ts
 * parseShares('object_id,account_id,timestamp_share\nlink,ann,12.0\n') // => [{ object: 'link', account: 'ann', content: 'row 2', at: 12000 }]
 * parseShares('a,b\n1,2\n') // => throws TableInvalidError
 * ```
 */
export function parseShares(text: string): Share[] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new TableInvalidError(`The table cannot be read: ${messageOf(error)}.`);
  }
  const [header = [], ...lines] = rows;
  const place = (name: string) => header.indexOf(name);
  for (const name of COLUMNS)
    if (place(name) < 0)
      throw new TableInvalidError(`There is no column ${name}; needed are ${COLUMNS.join(', ')}.`);
  const [object, account, time, content] = [...COLUMNS.map(place), place('content_id')];
  const seen = new Set<string>();
  return lines.flatMap((line, at) => {
    // A row that is there twice was exported twice: nobody shares one thing twice at one instant.
    const whole = JSON.stringify(line);
    if (seen.has(whole)) return [];
    seen.add(whole);
    const written = line[time ?? 0] ?? '';
    const millis = /^-?[\d.]+(e\d+)?$/i.test(written) ? Number(written) * 1_000 : Date.parse(written);
    if (!Number.isFinite(millis))
      throw new TableInvalidError(
        `Line ${at + 2} has no time: give seconds since the epoch or an ISO 8601 instant.`,
      );
    return [
      {
        object: line[object ?? 0] ?? '',
        account: line[account ?? 0] ?? '',
        at: millis,
        content: content === undefined || content < 0 ? `row ${at + 2}` : (line[content] ?? ''),
      },
    ];
  });
}
