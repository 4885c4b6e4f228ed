import type { OrderCounts, OrderState, OrderSummary } from '@breakwater/contracts/orders';
import { isId, toInstant } from '@breakwater/kernel';
import type { OrderContext } from '../ports.ts';
import { countReviews } from '../store/decisions.ts';
import { countOrders, selectSummaries } from '../store/order-list.ts';

const PAGE = 50;
const DAY_MS = 86_400_000;

export interface OrderQuery {
  readonly state?: OrderState | undefined;
  readonly all?: boolean | undefined;
  readonly due?: 'overdue' | 'today' | 'week' | undefined;
  readonly kind?: string | undefined;
  readonly instrument?: string | undefined;
  readonly authorityId?: string | undefined;
  readonly claimedBy?: string | undefined;
  readonly q?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/** Open orders by what is due next, strictly; a cursor that is none begins at the beginning. */
export async function listOrders(
  { storage, clock }: OrderContext,
  { limit = PAGE, after, due, authorityId, ...filter }: OrderQuery,
): Promise<{ orders: OrderSummary[]; next?: string }> {
  if (authorityId !== undefined && !isId(authorityId)) return { orders: [] };
  const [sort = '', id = ''] = after?.split('_') ?? [];
  const place = isId(id) && /^\d{1,16}$/.test(sort) ? { dueSort: Number(sort), id } : undefined;
  const now = clock.now();
  const dueBefore = due && { overdue: now, today: now + DAY_MS, week: now + 7 * DAY_MS }[due];
  const found = await selectSummaries(storage.db, { ...filter, authorityId, dueBefore }, place, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    orders: page.map(({ dueSort: _sort, ...order }) => order),
    ...(found.length > limit && last && { next: `${last.dueSort}_${last.id}` }),
  };
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
