import type { Production } from '@breakwater/contracts/disclosure';
import type { Work } from '@breakwater/storage';
import { DisclosureError, downloadGone, wrongState } from '../disclosure-error.ts';
import type { DisclosureContext } from '../ports.ts';
import { getProduction, lockedProduction } from '../productions/list-productions.ts';
import { tellProduction } from '../productions/tell-production.ts';
import { lockLink, markReceived } from '../store/links.ts';
import { deletePackage } from '../store/production-steps.ts';
import { hashOf } from './make-link.ts';

/**
 * Takes the receipt of the authority: the SHA-256 of the file that it holds. What was sealed is deleted then; manifest and
 * hash stay. In the caller's unit of work. The same receipt again changes nothing.
 *
 * @throws DisclosureError 404 `production-not-found`, 409 `production-state`, 422 `receipt-mismatch`
 */
export async function takeReceipt(
  context: DisclosureContext,
  work: Work,
  id: string,
  { sha256, by }: { readonly sha256: string; readonly by: string },
): Promise<Production> {
  const production = await lockedProduction(work.db, id);
  const { state, orderId, downloaded, received } = production;
  if (!downloaded || state !== 'delivered') throw wrongState(state, 'downloaded');
  if (sha256.toLowerCase() !== production.sha256) {
    throw new DisclosureError(
      'receipt-mismatch',
      'This is not the SHA-256 of the file that was sent: it was damaged on the way, or it is the hash of something else (it is taken of the .age file, before it is opened). Ask for a new link.',
      422,
      { pointer: '/sha256' },
    );
  }
  if (!received) {
    await markReceived(work.db, id, { at: context.clock.now(), by, sha256: production.sha256 });
    await deletePackage(work.db, id);
    await tellProduction(context, work, id, by);
    const detail = { orderId, sha256: production.sha256 };
    work.record({ actor: by, action: 'disclosure.received', subject: id, detail });
  }
  return getProduction(work.db, id);
}

/** The same from whoever holds the link that it was downloaded with. @throws DisclosureError 410 `download-gone` */
export async function takeReceiptByLink(
  context: DisclosureContext,
  token: string,
  sha256: string,
): Promise<Production> {
  return context.storage.work(async (work) => {
    const link = await lockLink(work.db, hashOf(token));
    if (!link?.consumed || link.begunAt === undefined) throw downloadGone();
    return takeReceipt(context, work, link.productionId, { sha256, by: 'link' });
  });
}
