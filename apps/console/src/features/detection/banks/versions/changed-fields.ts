import type { Entry } from '../entry.ts';

export interface ChangedField {
  readonly field: string;
  /** Empty where the field was not there. */
  readonly from: string;
  readonly to: string;
}

/**
 * The fields in which two forms of an entry differ, as texts, by name.
 *
 * @example
 * changedFields({ id: 'a', term: 'x', ambiguous: true }, { id: 'a', term: 'y' }) // => [{ field: 'ambiguous', from: 'true', to: '' }, { field: 'term', from: 'x', to: 'y' }]
 */
export function changedFields(before: Entry, after: Entry): readonly ChangedField[] {
  const old = new Map(Object.entries(before));
  const fresh = new Map(Object.entries(after));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((field) => ({ field, from: textOf(old.get(field)), to: textOf(fresh.get(field)) }))
    .filter(({ from, to }) => from !== to);
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
