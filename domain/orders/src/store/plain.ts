import { toInstant } from '@breakwater/kernel';

/** A row without its nulls, its times as instants. */
export function plain<T>(row: object): T {
  const kept = Object.entries(row).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    return [[name, value instanceof Date ? toInstant(value.getTime()) : value]];
  });
  return Object.fromEntries(kept) as T;
}
