import type { Hold } from '@breakwater/contracts/disclosure';
import { isId, type Page } from '@breakwater/kernel';
import { holdNotFound } from '../disclosure-error.ts';
import { type OfOrderQuery, readPage } from '../page.ts';
import type { DisclosureContext } from '../ports.ts';
import { selectHolds } from '../store/holds.ts';

/** Which holds are listed. */
export interface HoldQuery extends OfOrderQuery {
  readonly state?: Hold['state'] | undefined;
}

/** Holds, the latest first. */
export async function listHolds(
  { storage }: Pick<DisclosureContext, 'storage'>,
  query: HoldQuery,
): Promise<Page<Hold>> {
  return readPage(
    query,
    (page) => selectHolds(storage.db, query, page),
    ({ createdAt, id }) => [createdAt, id],
  );
}

/** @throws DisclosureError 404 `hold-not-found` */
export async function getHold({ storage }: Pick<DisclosureContext, 'storage'>, id: string): Promise<Hold> {
  const [hold] = isId(id) ? await selectHolds(storage.db, { id }, { limit: 1 }) : [];
  if (!hold) throw holdNotFound();
  return hold;
}
