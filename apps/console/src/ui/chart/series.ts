/** One line of a chart: a value for each instant, null where there is none. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** How many kinds of line there are: colours of `--bw-series-1…6`, each with a dash of its own. */
export const SERIES_STYLES = 6;
/** Dashes tell lines apart for those who do not see their colours. */
const DASHES: readonly (readonly number[])[] = [[], [6, 3], [2, 3], [9, 3, 2, 3], [12, 4], [4, 2, 1, 2]];

export function dashOf(index: number): readonly number[] {
  return DASHES[index % SERIES_STYLES] ?? [];
}

/** Name of the custom property with the colour of a line. */
export function colourOf(index: number): string {
  return `--bw-series-${(index % SERIES_STYLES) + 1}`;
}

/**
 * A table as CSV (RFC 4180). What a spreadsheet would take for a formula is kept from being one.
 *
 * @example
 * ```ts
 * toCsv([['at', 'a "b"'], ['x', '1']]) // => 'at,"a ""b"""\r\nx,1\r\n'
 * toCsv([['=1+1']]) // => "'=1+1\r\n"
 * ```
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
