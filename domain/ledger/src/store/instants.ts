import { toInstant } from '@breakwater/kernel';

/** A time of the database as the contracts write it; undefined for none. */
export function instantOf(at: Date | null): string | undefined {
  return at === null ? undefined : toInstant(at.getTime());
}
