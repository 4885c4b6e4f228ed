import type { Work } from '@breakwater/storage';
import { downloadGone } from '../disclosure-error.ts';
import type { DisclosureContext } from '../ports.ts';
import { lockedProduction } from '../productions/list-productions.ts';
import { selectPackage } from '../store/production-steps.ts';
import { deliver, downloadBusy, nameOf } from './download-by-link.ts';

/**
 * Gives a package to an officer of the authority who is signed in to the portal, once, in the caller's unit of work. Whether
 * the officer may see the order is for the caller to know. It is on record here.
 *
 * @throws DisclosureError 404 `production-not-found`, 410 `download-gone`, 409 `download-busy`
 */
export async function downloadByOfficer(
  context: DisclosureContext,
  work: Work,
  productionId: string,
  by: string,
): Promise<{ readonly name: string; readonly sha256: string; readonly sealed: Buffer }> {
  const { state, expiresAt, downloaded, downloadStarted, sha256 } = await lockedProduction(
    work.db,
    productionId,
  );
  const over = expiresAt === undefined || expiresAt <= context.clock.now();
  if (state !== 'released' || downloaded || over) throw downloadGone();
  if (downloadStarted) throw downloadBusy();
  const sealed = await selectPackage(work.db, productionId);
  if (!sealed) throw downloadGone();
  await deliver(context, work, productionId, by);
  return { name: nameOf(productionId), sha256: sha256 ?? '', sealed };
}
