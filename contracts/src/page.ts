import { type TProperties, type TSchema, Type } from 'typebox';
import { closed } from './scalar.ts';

/** A cursor can hold a name of 500 characters, each of which JSON writes as six at most: in base64 that is some 4,000. */
const CURSOR_CHARACTERS = 4_400;

/**
 * Declares what every list that has pages is asked: its own filters, how many items at most, and where to go on. What a
 * page says as `next` is the `cursor` of the following one, and means nothing to anybody else.
 *
 * @example
 * ```ts
 * Object.keys(pageQuery({ open: { type: 'boolean' } }, { maximum: 200 }).properties) // => ['open', 'limit', 'cursor']
 * ```
 */
export function pageQuery<Filters extends TProperties>(
  filters: Filters,
  { maximum }: { readonly maximum: number },
) {
  return Type.Object(
    {
      ...filters,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum, description: 'items at most' })),
      cursor: Type.Optional(
        Type.String({ maxLength: CURSOR_CHARACTERS, description: '`next` of the page before' }),
      ),
    },
    closed,
  );
}

/**
 * Declares a page of a list: its items, and `next` where there are more. A list that says more of itself, such as how
 * many there are, has further members.
 *
 * @example
 * ```ts
 * Object.keys(pageOf({ type: 'string' }, { total: { type: 'integer' } }).properties) // => ['items', 'total', 'next']
 * ```
 */
export function pageOf<Item extends TSchema, Further extends TProperties = Record<never, never>>(
  item: Item,
  further: Further = {} as Further,
) {
  return Type.Object(
    {
      items: Type.Array(item),
      ...further,
      next: Type.Optional(Type.String({ description: '`cursor` of the following page' })),
    },
    closed,
  );
}
