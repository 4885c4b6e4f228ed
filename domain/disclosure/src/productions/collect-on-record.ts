import type { DisclosureGrant } from '@breakwater/contracts/disclosure';
import { collectGrant } from '../collect/collect-grant.ts';
import type { Collected } from '../collect/collected.ts';
import { DisclosureError } from '../disclosure-error.ts';
import type { DisclosureContext } from '../ports.ts';

/** Why a grant is read. */
export type ReadingPurpose = 'preview' | 'prepare' | 'values' | 'package';

/**
 * Reads what a grant names, on record before anything is read: when the record cannot be written, nothing is.
 *
 * @throws DisclosureError 409 `grant-ended`, LogKeyError 503
 */
export async function collectOnRecord(
  context: DisclosureContext,
  grant: DisclosureGrant,
  { by, purpose }: { readonly by: string; readonly purpose: ReadingPurpose },
): Promise<Collected> {
  if (grant.endedAt !== undefined) throw grantEnded();
  const { id, orderId, categories, accounts } = grant;
  const detail = { orderId, purpose, categories, accounts: accounts.length };
  await context.storage.work(async (work) =>
    work.record({ actor: by, action: 'disclosure.log-read', subject: id, detail }),
  );
  return collectGrant(context, grant);
}

export function grantEnded(): DisclosureError {
  return new DisclosureError(
    'grant-ended',
    'This grant has ended: the order was withdrawn, reversed or narrowed. Nothing can be disclosed under it.',
    409,
  );
}
