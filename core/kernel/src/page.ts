import { toInstant } from './clock.ts';
import { invalid } from './request.ts';

/** Part of a list; `next` is the cursor of the following part, where there is one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** The first `limit` of up to `limit + 1` rows, with the cursor behind the last. */
export function pageOf<T>(rows: readonly T[], limit: number, cursorOf: (last: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last !== undefined && { next: cursorOf(last) }) };
}

/** Packs a position into an opaque text. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(parts.join(' ')).toString('base64url');
}

/** Whether a text is an instant as we write it: what only looks like one is refused by the database. */
export function isInstant(text: string): boolean {
  const instant = Date.parse(text);
  return /^[12]\d{3}-/.test(text) && !Number.isNaN(instant) && toInstant(instant) === text;
}

/** Unpacks a position of these parts. Throws BreakwaterError 422 when it is not one that was given out. */
export function decodeCursor(
  cursor: string,
  parts: readonly (RegExp | ((part: string) => boolean))[],
): string[] {
  const found = Buffer.from(cursor, 'base64url').toString().split(' ');
  const fits = parts.every((part, index) => {
    const text = found[index] ?? '';
    return typeof part === 'function' ? part(text) : part.test(text);
  });
  if (!fits || found.length !== parts.length) throw invalid('/cursor', 'This cursor was not given out here.');
  return found;
}
