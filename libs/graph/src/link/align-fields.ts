import { createColumn } from '../fields/column.ts';
import type { Field } from '../fields/field.ts';
import type { FilledField } from '../fields/read-fields.ts';

/**
 * The fields that a model compares, filled from what was read: the column of the same name or, without one, the first
 * of its kind that nothing else took. A field that the records lack is not given, which weighs nothing.
 */
export function alignFields(
  read: readonly FilledField[],
  wanted: readonly Field[],
  rows: number,
): FilledField[] {
  const taken = new Set<FilledField>();
  const take = (fits: (field: FilledField) => boolean): FilledField | undefined => {
    const found = read.find((field) => !taken.has(field) && fits(field));
    if (found) taken.add(found);
    return found;
  };
  const byName = wanted.map(({ name, kind }) => take((field) => field.name === name && field.kind === kind));
  return wanted.map(({ name, kind }, place) => {
    const found = byName[place] ?? take((field) => field.kind === kind);
    return {
      name,
      kind,
      column: found?.column ?? createColumn(Array.from({ length: rows }, () => undefined)),
    };
  });
}
