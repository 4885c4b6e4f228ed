import { toInstant } from './clock.ts';
import { invalid } from './request.ts';

/** What a list is asked for, besides what it is narrowed by. */
export interface PageQuery {
  /** Items at most; each list says how many when it is left out. */
  readonly limit?: number | undefined;
  /** `next` of the page before; the beginning when left out. */
  readonly cursor?: string | undefined;
}

/** Part of a list; `next` is the cursor of the following part, where there is one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** What a part of a place has to be like. */
type PartCheck = RegExp | ((part: string) => boolean);

/**
 * Makes a page of the first `limit` of up to `limit + 1` rows: one more than is shown says that there is another page,
 * which begins behind the place of the last.
 *
 * @example
 * ```ts
 * const { items, next } = pageOf(['a', 'b', 'c'], 2, (last) => [last]);
 * items // => ['a', 'b']
 * decodeCursor(next, { name: /^[a-z]$/ }) // => { name: 'b' }
 * ```
 */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  placeOf: (last: T) => readonly (string | number)[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last !== undefined && { next: encodeCursor(placeOf(last)) }) };
}

/**
 * Goes through all items of a list, page by page.
 *
 * @example
 * ```ts
 * const pages = [{ items: ['a', 'b'], next: '1' }, { items: ['c'] }];
 * const found = [];
 * for await (const item of itemsOf(async (cursor) => pages[Number(cursor ?? 0)])) found.push(item);
 * found // => ['a', 'b', 'c']
 * ```
 */
export async function* itemsOf<T>(read: (cursor: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  for (let cursor: string | undefined; ; ) {
    const page: Page<T> = await read(cursor);
    yield* page.items;
    if (page.next === undefined) return;
    cursor = page.next;
  }
}

/** Packs the parts of a place into an opaque text. */
export function encodeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place.map(String))).toString('base64url');
}

/** Whether a text is an instant as we write it: what only looks like one is refused by the database. */
export function isInstant(text: string): boolean {
  const instant = Date.parse(text);
  return /^[12]\d{3}-/.test(text) && !Number.isNaN(instant) && toInstant(instant) === text;
}

/**
 * Unpacks the place that a page ended at, its parts by name in the order in which they were packed. Undefined without a
 * cursor.
 *
 * @throws BreakwaterError 422 `request-invalid` at `/cursor` when it has not the shape of those that this list gives out
 */
export function decodeCursor<Name extends string>(
  cursor: string | undefined,
  parts: Readonly<Record<Name, PartCheck>>,
): Readonly<Record<Name, string>> | undefined {
  if (cursor === undefined) return undefined;
  const found = textsIn(cursor);
  const checks = Object.entries<PartCheck>(parts);
  const fits = checks.every(([, check], at) => {
    const text = found[at];
    if (text === undefined || text.includes('\0')) return false;
    return typeof check === 'function' ? check(text) : check.test(text);
  });
  if (!fits || found.length !== checks.length)
    throw invalid('/cursor', 'This cursor was not given out here: take `next` of the page before.');
  return Object.fromEntries(checks.map(([name], at) => [name, found[at]])) as Record<Name, string>;
}

/** None where it is something else: the caller says so. */
function textsIn(cursor: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(found) && found.every((text) => typeof text === 'string') ? found : [];
  } catch {
    return [];
  }
}
