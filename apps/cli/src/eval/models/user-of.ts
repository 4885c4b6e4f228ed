import type { FileRow } from './read-rows.ts';

const KEYS = ['user', 'account', 'user_id'];

/** Whose row it is, where the row says so. */
export function userOf({ values }: FileRow): string | undefined {
  const user = KEYS.map((key) => values[key]).find(
    (value) => value !== undefined && value !== null && value !== '',
  );
  return user === undefined ? undefined : String(user);
}
