import type { DisclosureGrant } from '@breakwater/contracts/disclosure';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { grantNotFound } from '../disclosure-error.ts';
import { asked, type PageQuery, pageOf } from '../page.ts';
import type { DisclosureContext } from '../ports.ts';
import { selectGrants } from '../store/grants.ts';

/** Which grants are listed. */
export interface GrantQuery extends PageQuery {
  readonly orderId?: string | undefined;
  readonly open?: boolean | undefined;
}

/** Grants, the latest first. */
export async function listGrants(
  { storage }: Pick<DisclosureContext, 'storage'>,
  { orderId, open, ...query }: GrantQuery,
): Promise<{ grants: DisclosureGrant[]; next?: string }> {
  if (orderId !== undefined && !isId(orderId)) return { grants: [] };
  const rows = await selectGrants(storage.db, { orderId, open }, { limit: asked(query), after: query.after });
  const { page, ...rest } = pageOf(rows, query, ({ createdAt }) => createdAt);
  return { grants: page, ...rest };
}

/** @throws DisclosureError 404 `grant-not-found` */
export async function getGrant(db: Db, id: string): Promise<DisclosureGrant> {
  const [grant] = isId(id) ? await selectGrants(db, { id }, { limit: 1 }) : [];
  if (!grant) throw grantNotFound();
  return grant;
}
