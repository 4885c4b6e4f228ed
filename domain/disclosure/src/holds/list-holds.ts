import type { Hold } from '@breakwater/contracts/disclosure';
import { isId } from '@breakwater/kernel';
import { holdNotFound } from '../disclosure-error.ts';
import { asked, type PageQuery, pageOf } from '../page.ts';
import type { DisclosureContext } from '../ports.ts';
import { selectHolds } from '../store/holds.ts';

/** Which holds are listed. */
export interface HoldQuery extends PageQuery {
  readonly orderId?: string | undefined;
  readonly state?: Hold['state'] | undefined;
}

/** Holds, the latest first. */
export async function listHolds(
  { storage }: Pick<DisclosureContext, 'storage'>,
  { orderId, state, ...query }: HoldQuery,
): Promise<{ holds: Hold[]; next?: string }> {
  if (orderId !== undefined && !isId(orderId)) return { holds: [] };
  const rows = await selectHolds(storage.db, { orderId, state }, { limit: asked(query), after: query.after });
  const { page, ...rest } = pageOf(rows, query, ({ createdAt }) => createdAt);
  return { holds: page, ...rest };
}

/** @throws DisclosureError 404 `hold-not-found` */
export async function getHold({ storage }: Pick<DisclosureContext, 'storage'>, id: string): Promise<Hold> {
  const [hold] = isId(id) ? await selectHolds(storage.db, { id }, { limit: 1 }) : [];
  if (!hold) throw holdNotFound();
  return hold;
}
