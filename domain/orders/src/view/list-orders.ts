import type { OrderCounts, OrderState, OrderSummary } from '@breakwater/contracts/orders';
import { decodeCursor, isId, type Page, type PageQuery, pageOf, toInstant } from '@breakwater/kernel';
import type { OrderContext } from '../ports.ts';
import { countReviews } from '../store/decisions.ts';
import { countOrders, selectSummaries } from '../store/order-list.ts';

const PAGE = 50;
const DAY_MS = 86_400_000;

export interface OrderQuery extends PageQuery {
  readonly state?: OrderState | undefined;
  readonly all?: boolean | undefined;
  readonly due?: 'overdue' | 'today' | 'week' | undefined;
  readonly kind?: string | undefined;
  readonly instrument?: string | undefined;
  readonly authorityId?: string | undefined;
  readonly claimedBy?: string | undefined;
  readonly q?: string | undefined;
}

/** Open orders by what is due next, strictly. */
export async function listOrders(
  { storage, clock }: OrderContext,
  { limit = PAGE, cursor, due, authorityId, ...filter }: OrderQuery,
): Promise<Page<OrderSummary>> {
  if (authorityId !== undefined && !isId(authorityId)) return { items: [] };
  const after = decodeCursor(cursor, { dueSort: /^\d{1,16}$/, id: isId });
  const now = clock.now();
  const dueBefore = due && { overdue: now, today: now + DAY_MS, week: now + 7 * DAY_MS }[due];
  const found = await selectSummaries(storage.db, { ...filter, authorityId, dueBefore }, after, limit + 1);
  const page = pageOf(found, limit, ({ dueSort, id }) => [dueSort, id]);
  return { ...page, items: page.items.map(({ dueSort: _sort, ...order }) => order) };
}

/** What waits at the desk. */
export async function countDesk({ storage, clock }: OrderContext, by: string): Promise<OrderCounts> {
  const now = clock.now();
  const [counts, { due, overdue }] = await Promise.all([
    countOrders(storage.db, now, by),
    countReviews(storage.db, toInstant(now)),
  ]);
  return { ...counts, reviewsDue: due, reviewsOverdue: overdue };
}
