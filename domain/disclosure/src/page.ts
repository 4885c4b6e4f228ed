import { decodeCursor, isId, isInstant, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { RowPage } from './store/row-page.ts';

const PAGE = 50;

/** A list of what orders brought about. */
export interface OfOrderQuery extends PageQuery {
  readonly orderId?: string | undefined;
}

/** Reads a page of a list, the latest first; an id of an order that is none is the id of nothing. */
export async function readPage<Row>(
  { orderId, limit = PAGE, cursor }: OfOrderQuery,
  select: (page: RowPage) => Promise<Row[]>,
  placeOf: (last: Row) => readonly [at: string, id: string],
): Promise<Page<Row>> {
  if (orderId !== undefined && !isId(orderId)) return { items: [] };
  const after = decodeCursor(cursor, { at: isInstant, id: isId });
  return pageOf(await select({ limit: limit + 1, after }), limit, placeOf);
}
