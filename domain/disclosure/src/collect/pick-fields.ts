import type { FieldPreview } from '@breakwater/contracts/disclosure';
import { THIRD_PARTY } from '../fields/fields.ts';

/** Why a field is left out. */
export type LeftOut = FieldPreview['leftOut'][number];

/** Records cut down to what is allowed, and the account of it: what is in, and what is left out and why. */
export interface Picked<T> {
  readonly records: readonly Partial<T>[];
  readonly fields: FieldPreview['fields'];
  readonly leftOut: LeftOut[];
}

/**
 * Cuts records down to the allowed fields. New objects are built from the list of what is allowed; nothing is copied and
 * then taken away.
 *
 * @example
 * const { records, leftOut } = pickFields([{ a: 1, b: 2 }], ['a', 'b'], new Set(['a']));
 * records // => [{ a: 1 }]
 * leftOut // => [{ field: 'b', records: 1, because: 'not-allowed' }]
 */
export function pickFields<T extends object>(
  records: readonly T[],
  catalogue: readonly (string & keyof T)[],
  allowed: ReadonlySet<string>,
): Picked<T> {
  const has = (field: keyof T) => records.filter((record) => isThere(record[field])).length;
  const taken = catalogue.filter((field) => allowed.has(field));
  const cut = records.map(
    (record) =>
      Object.fromEntries(
        taken.filter((field) => isThere(record[field])).map((field) => [field, record[field]]),
      ) as Partial<T>,
  );
  return {
    records: cut,
    fields: taken.map((field) => ({ field, records: has(field) })).filter((one) => one.records > 0),
    leftOut: [
      ...catalogue
        .filter((field) => !allowed.has(field))
        .map((field): LeftOut => ({ field, records: has(field), because: reasonFor(field) })),
      ...taken
        .filter((field) => records.length > 0 && has(field) === 0)
        .map((field): LeftOut => ({ field, records: 0, because: 'not-stored' })),
    ],
  };
}

function reasonFor(field: string): LeftOut['because'] {
  return THIRD_PARTY.some((one) => one === field) ? 'third-party' : 'not-allowed';
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
