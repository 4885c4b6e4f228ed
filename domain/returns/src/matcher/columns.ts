/** Columns that grow: typed arrays, since a million removals are held in them. */
type Column = Uint8Array | Uint16Array | Uint32Array;

/** Half as much again: copying is rare, and what is not written yet takes no memory. */
const GROWTH = 1.5;

/**
 * The column itself where it holds `length` already, else a longer copy.
 *
 * @example
 * ```ts
 * grown(Uint8Array.of(7), 2).length // => 3
 * ```
 */
export function grown<T extends Column>(column: T, length: number): T {
  if (column.length >= length) return column;
  const Kind = column.constructor as new (length: number) => T;
  const longer = new Kind(Math.ceil(Math.max(length, column.length * GROWTH)) + 1);
  longer.set(column);
  return longer;
}

/**
 * What a column holds at a place; 0 beyond its end. One function for each kind of column, since one for all would be
 * compiled for none of them, and these are called thousands of times for a sign-up.
 */
export function u32(column: Uint32Array, place: number): number {
  return column[place] ?? 0;
}

export function u8(column: Uint8Array, place: number): number {
  return column[place] ?? 0;
}

export function u16(column: Uint16Array, place: number): number {
  return column[place] ?? 0;
}

export function i32(column: Int32Array, place: number): number {
  return column[place] ?? 0;
}

export function f64(column: Float64Array, place: number): number {
  return column[place] ?? 0;
}
