/** A line of a table: a row by its place, or the title of the group that begins with that row. */
export interface TableLine {
  readonly index: number;
  readonly group?: string;
}

export interface TableLines {
  readonly lines: readonly TableLine[];
  /** The line in which a row stands. */
  readonly lineOf: (row: number) => number;
}

/**
 * The lines of a table whose rows stand in groups: before the first row of a group comes its title.
 *
 * @example
 * ```ts
 * layoutLines(['a1', 'a2', 'b1'], (row) => row.slice(0, 1)).lines.length // => 5
 * layoutLines(['a1', 'a2', 'b1'], (row) => row.slice(0, 1)).lineOf(2) // => 4
 * layoutLines(['a1', 'a2']).lines // => [{ index: 0 }, { index: 1 }]
 * ```
 */
export function layoutLines<Row>(rows: readonly Row[], groupOf?: (row: Row) => string): TableLines {
  if (!groupOf) return { lines: rows.map((_, index) => ({ index })), lineOf: (row) => row };
  const lines: TableLine[] = [];
  const places: number[] = [];
  let before: string | undefined;
  for (const [index, row] of rows.entries()) {
    const group = groupOf(row);
    if (group !== before) lines.push({ index, group });
    before = group;
    places.push(lines.length);
    lines.push({ index });
  }
  return { lines, lineOf: (row) => places[row] ?? row };
}
