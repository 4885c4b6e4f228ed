import type { Work } from '@breakwater/storage';
import { DisclosureError, downloadGone } from '../disclosure-error.ts';
import type { DisclosureContext } from '../ports.ts';
import { lockedProduction } from '../productions/list-productions.ts';
import { tellProduction } from '../productions/tell-production.ts';
import {
  consumeLink,
  lockLink,
  markDelivered,
  reopenLink,
  setDownloadStarted,
  startLink,
} from '../store/links.ts';
import { selectPackage } from '../store/production-steps.ts';
import { hashOf } from './make-link.ts';

const ACTOR = 'link';
/** A download that was cut off can be begun again with the same link for so long after it was begun first. */
const AGAIN_MS = 10 * 60_000;

/** A package on its way out. One of `done` and `cutOff` has to be called. */
export interface Download {
  readonly productionId: string;
  readonly name: string;
  readonly sha256: string;
  readonly sealed: Buffer;
  /** All of it was handed to the network: the link is good for nothing any more. */
  done(): Promise<void>;
  /** The connection broke before: it can be begun again with the same link, within ten minutes of the first time. */
  cutOff(): Promise<void>;
}

/**
 * Begins the one download that a link is good for. Of two that come at once one gets it. A download that was cut off can be
 * begun again for ten minutes; one that went through, or whose process died, cannot: staff make another link, on record.
 *
 * @throws DisclosureError 410 `download-gone`, 409 `download-busy`
 */
export async function downloadByLink(context: DisclosureContext, token: string): Promise<Download> {
  const { storage, clock } = context;
  const tokenHash = hashOf(token);
  const begun = await storage.work(async (work) => {
    const { db } = work;
    const now = clock.now();
    const link = await lockLink(db, tokenHash);
    if (!link || link.consumed || link.expiresAt <= now) throw downloadGone();
    if (link.started) throw downloadBusy();
    if (link.begunAt !== undefined && link.begunAt + AGAIN_MS < now) throw downloadGone();
    const production = await lockedProduction(db, link.productionId);
    if (production.state !== 'released' || production.downloaded) throw downloadGone();
    if (production.downloadStarted) throw downloadBusy();
    if (production.expiresAt === undefined || production.expiresAt <= now) throw downloadGone();
    const sealed = await selectPackage(db, link.productionId);
    if (!sealed) throw downloadGone();
    await startLink(db, tokenHash, now);
    await setDownloadStarted(db, link.productionId, now);
    const detail = { orderId: production.orderId };
    work.record({ actor: ACTOR, action: 'disclosure.download-begun', subject: link.productionId, detail });
    return { id: link.productionId, sealed, sha256: production.sha256 ?? '' };
  });
  const { id, sealed, sha256 } = begun;
  return {
    productionId: id,
    name: nameOf(id),
    sealed,
    sha256,
    done: () =>
      storage.work(async (work) => {
        await lockLink(work.db, tokenHash);
        await consumeLink(work.db, tokenHash, clock.now());
        await deliver(context, work, id, ACTOR);
      }),
    cutOff: () =>
      storage.work(async (work) => {
        await lockLink(work.db, tokenHash);
        await reopenLink(work.db, tokenHash);
        await setDownloadStarted(work.db, id, undefined);
        work.record({ actor: ACTOR, action: 'disclosure.download-cut-off', subject: id, detail: {} });
      }),
  };
}

/** Puts down that a package was downloaded, by whom. */
export async function deliver(context: DisclosureContext, work: Work, id: string, by: string): Promise<void> {
  const { orderId, sha256 } = await lockedProduction(work.db, id);
  await markDelivered(work.db, id, { at: context.clock.now(), by });
  await tellProduction(context, work, id, by);
  work.record({ actor: by, action: 'disclosure.downloaded', subject: id, detail: { orderId, sha256 } });
}

/** What a package is called on disk. */
export function nameOf(productionId: string): string {
  return `disclosure-${productionId}.tar.age`;
}

export function downloadBusy(): DisclosureError {
  return new DisclosureError(
    'download-busy',
    'This is being downloaded right now. If your connection broke, try again in a minute.',
    409,
  );
}
