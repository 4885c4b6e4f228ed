import type { ProductionValues } from '@breakwater/contracts/disclosure';
import { wrongState } from '../disclosure-error.ts';
import { getGrant } from '../grants/list-grants.ts';
import type { DisclosureContext } from '../ports.ts';
import { collectOnRecord } from './collect-on-record.ts';
import { lockedProduction } from './list-productions.ts';

/** So many records of an account are shown to who approves; the package holds all of them. */
const SHOWN = 500;

/**
 * The values that a package would hold, for whoever approves it; each reading is on record. After approval they are in the
 * package only, which nobody here can open.
 *
 * @throws DisclosureError 404 `production-not-found`, 409 `production-state`, `grant-ended`; LogKeyError 503
 */
export async function showValues(
  context: DisclosureContext,
  id: string,
  by: string,
): Promise<ProductionValues> {
  const { state, grantId, digest } = await context.storage.transaction((trx) => lockedProduction(trx, id));
  if (state !== 'prepared') throw wrongState(state, 'prepared');
  const grant = await getGrant(context.storage.db, grantId);
  const collected = await collectOnRecord(context, grant, { by, purpose: 'values' });
  return {
    productionId: id,
    changed: collected.digest !== digest,
    accounts: collected.accounts.map(({ signIns, content, subscriber, ...account }) => ({
      ...account,
      ...(subscriber && { subscriber }),
      signIns: signIns.slice(0, SHOWN),
      content: content.slice(0, SHOWN),
      more: Math.max(0, signIns.length - SHOWN) + Math.max(0, content.length - SHOWN),
    })),
  };
}
