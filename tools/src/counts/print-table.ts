import type { Row } from './row.ts';

/**
 * Writes rows as a table of two columns; below a row its places, when they are wanted.
 *
 * @example
 * printTable([{ id: 'a', label: 'ants', value: 12, places: [] }, { id: 'b', label: 'beetles', value: undefined, places: [] }], false) // => 'ants     12\nbeetles   –'
 */
export function printTable(rows: readonly Row[], isVerbose: boolean): string {
  const figures = rows.map(({ value }) => (value === undefined ? '–' : value.toLocaleString('en')));
  const [left, right] = [widest(rows.map(({ label }) => label)), widest(figures)];
  return rows
    .flatMap(({ label, places }, at) => [
      `${label.padEnd(left)}  ${(figures[at] ?? '').padStart(right)}`,
      ...(isVerbose ? places.map(({ path, line, what }) => `    ${path}:${line}  ${what}`) : []),
    ])
    .join('\n');
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
