import type { ListSource } from '../list-source.ts';
import { readTable, type TableRow, type TableShape } from './read-table.ts';

/**
 * Rows that belong to one entry, together, in the order in which the last row of each stands. Two passes: the first
 * notes where each key is last seen, so that the second keeps only entries in memory whose rows are not all read;
 * in published files they stand together. Rows without a key are given out alone with the key ''.
 */
export async function* readGroups(
  source: ListSource,
  shape: TableShape,
  keyOf: (row: TableRow) => string,
): AsyncGenerator<{ readonly key: string; readonly rows: readonly TableRow[] }> {
  const lastLine = new Map<string, number>();
  const { onPreamble: _, ...quiet } = shape;
  for await (const row of readTable(source, { ...quiet, tally: MUTE })) {
    lastLine.set(keyOf(row), row.line);
  }
  const open = new Map<string, TableRow[]>();
  for await (const row of readTable(source, shape)) {
    const key = keyOf(row);
    const rows = key === '' ? [] : (open.get(key) ?? []);
    rows.push(row);
    if (key === '' || lastLine.get(key) === row.line) {
      open.delete(key);
      yield { key, rows };
    } else {
      open.set(key, rows);
    }
  }
}

/** The first pass must not count what the second counts again. */
const MUTE: TableShape['tally'] = {
  drop: () => undefined,
  note: () => undefined,
  dataDate: () => undefined,
  isToCome: () => false,
  dropped: () => [],
  notes: () => [],
  date: () => undefined,
};
