import type { DisclosureGrant } from '@breakwater/contracts/disclosure';
import { isId, type Page } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { grantNotFound } from '../disclosure-error.ts';
import { type OfOrderQuery, readPage } from '../page.ts';
import type { DisclosureContext } from '../ports.ts';
import { selectGrants } from '../store/grants.ts';

/** Which grants are listed. */
export interface GrantQuery extends OfOrderQuery {
  readonly open?: boolean | undefined;
}

/** Grants, the latest first. */
export async function listGrants(
  { storage }: Pick<DisclosureContext, 'storage'>,
  query: GrantQuery,
): Promise<Page<DisclosureGrant>> {
  return readPage(
    query,
    (page) => selectGrants(storage.db, query, page),
    ({ createdAt, id }) => [createdAt, id],
  );
}

/** @throws DisclosureError 404 `grant-not-found` */
export async function getGrant(db: Db, id: string): Promise<DisclosureGrant> {
  const [grant] = isId(id) ? await selectGrants(db, { id }, { limit: 1 }) : [];
  if (!grant) throw grantNotFound();
  return grant;
}
