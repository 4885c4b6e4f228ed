import type { Place } from './place.ts';

/** A line of the table. */
export type Row = {
  /** Key in the file of results. */
  id: string;
  label: string;
  /** Absent where it could not be counted: no figure is not nought. */
  value: number | undefined;
  /** What was counted, where it can be pointed at. */
  places: readonly Place[];
};

/**
 * A row that counts places.
 *
 * @example
 * rowOf('casts', 'casts', [{ path: 'a.ts', line: 1, what: 'x' }]).value // => 1
 */
export function rowOf(id: string, label: string, places: readonly Place[]): Row {
  return { id, label, value: places.length, places };
}
