import type { Db } from '@breakwater/storage';
import { downloadGone } from '../disclosure-error.ts';
import type { DisclosureContext } from '../ports.ts';
import { lockedProduction } from '../productions/list-productions.ts';
import { selectPackage } from '../store/production-steps.ts';
import { deliver, downloadBusy, nameOf } from './download-by-link.ts';

/**
 * Gives a package to an officer of the authority who is signed in to the portal, once, in the caller's transaction. Whether
 * the officer may see the order is for the caller to know. It is on record here.
 *
 * @throws DisclosureError 404 `production-not-found`, 410 `download-gone`, 409 `download-busy`
 */
export async function downloadByOfficer(
  context: DisclosureContext,
  productionId: string,
  by: string,
  trx: Db,
): Promise<{ readonly name: string; readonly sha256: string; readonly sealed: Buffer }> {
  const { state, expiresAt, downloaded, downloadStarted, sha256 } = await lockedProduction(trx, productionId);
  const over = expiresAt === null || expiresAt <= context.clock.now();
  if (state !== 'released' || downloaded || over) throw downloadGone();
  if (downloadStarted) throw downloadBusy();
  const sealed = await selectPackage(trx, productionId);
  if (!sealed) throw downloadGone();
  await deliver(context, trx, productionId, by);
  return { name: nameOf(productionId), sha256: sha256 ?? '', sealed };
}
