import type { Production } from '@breakwater/contracts/disclosure';
import { isId, type Page } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { emptyOf } from '../collect/empty-of.ts';
import { productionNotFound } from '../disclosure-error.ts';
import { type OfOrderQuery, readPage } from '../page.ts';
import type { DisclosureContext } from '../ports.ts';
import { type LockedProduction, lockProduction } from '../store/production-steps.ts';
import { selectProductions } from '../store/productions.ts';

/** Which packages are listed. */
export interface ProductionQuery extends OfOrderQuery {
  readonly state?: Production['state'] | undefined;
  /** Those that one person disclosed alone, and nobody reviewed yet. */
  readonly review?: 'due' | undefined;
}

/** Packages, the latest first. */
export async function listProductions(
  { storage }: Pick<DisclosureContext, 'storage'>,
  query: ProductionQuery,
): Promise<Page<Production>> {
  return readPage(
    query,
    (page) => selectProductions(storage.db, query, page),
    ({ preparedAt, id }) => [preparedAt, id],
  ).then((page) => ({ ...page, items: page.items.map(withEmpty) }));
}

/** Says of a package that it holds nothing, and why. */
function withEmpty(production: Production): Production {
  const empty = emptyOf(production.preview);
  return empty ? { ...production, empty } : production;
}

/** @throws DisclosureError 404 `production-not-found` */
export async function getProduction(db: Db, id: string): Promise<Production> {
  const [found] = isId(id) ? await selectProductions(db, { id }, { limit: 1 }) : [];
  if (!found) throw productionNotFound();
  return withEmpty(found);
}

/** Locks it. @throws DisclosureError 404 `production-not-found` */
export async function lockedProduction(trx: Db, id: string): Promise<LockedProduction> {
  const found = isId(id) ? await lockProduction(trx, id) : undefined;
  if (!found) throw productionNotFound();
  return found;
}
