/** The values of one field over all records, each kept once. */
export interface Column {
  readonly values: readonly string[];
  /** Place in `values` for each record; -1 where it has none. */
  readonly ids: Int32Array;
  /** How many records have each value. */
  readonly counts: Int32Array;
  /** Records with a value. */
  readonly filled: number;
}

/** Builds a column from a value for each record; an empty text is none. Ids are in order of the values. */
export function createColumn(texts: readonly (string | undefined)[]): Column {
  const values = [...new Set(texts.filter((value) => value))].sort() as string[];
  const place = new Map(values.map((value, id) => [value, id]));
  const ids = new Int32Array(texts.length);
  const counts = new Int32Array(values.length);
  let filled = 0;
  texts.forEach((value, row) => {
    const id = value ? (place.get(value) ?? -1) : -1;
    ids[row] = id;
    if (id < 0) return;
    counts[id] = (counts[id] ?? 0) + 1;
    filled += 1;
  });
  return { values, ids, counts, filled };
}
