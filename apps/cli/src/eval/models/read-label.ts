import { TableInvalidError } from '../../tables/read-table.ts';

/**
 * What a label says: 1 for yes, 0 for no, undefined for an empty one.
 *
 * @param positive values that are yes, all others being no; a list of labels is yes when one of them is
 * @throws TableInvalidError naming the line
 * @example
 * ```ts
 * readLabel('true', undefined, 1) // => 1
 * readLabel('hate', new Set(['hate', 'abuse']), 1) // => 1
 * readLabel(null, undefined, 1) // => undefined
 * readLabel('maybe', undefined, 1) // => throws table-invalid
 * ```
 */
export function readLabel(
  value: unknown,
  positive: ReadonlySet<string> | undefined,
  line: number,
): 0 | 1 | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const values = Array.isArray(value) ? value.map(String) : [String(value).trim()];
  if (positive) return values.some((one) => positive.has(one)) ? 1 : 0;
  const [word = ''] = values;
  if (/^(?:1|1\.0|true|yes)$/i.test(word)) return 1;
  if (/^(?:0|0\.0|false|no)$/i.test(word)) return 0;
  throw new TableInvalidError(
    `Line ${line} has a label that is neither 0 and 1 nor true and false: say with --positive which ones count as yes.`,
  );
}
