import { createHash, randomBytes } from 'node:crypto';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { reasonOf, wrongState } from '../disclosure-error.ts';
import type { DisclosureContext, RecordEntry } from '../ports.ts';
import { lockedProduction } from '../productions/list-productions.ts';
import { consumeLinksOf, insertLink, reopenProduction } from '../store/links.ts';

const TOKEN_BYTES = 32;
const LINK_MS = 3 * 86_400_000;

/** Who makes a link, and why another one. */
export interface LinkWish {
  readonly by: string;
  readonly because?: string | undefined;
}

/** A link, said once: of the token only its hash is kept. */
export interface DownloadLink {
  readonly token: string;
  readonly expiresAt: string;
}

/**
 * Makes a link that a released package can be downloaded with once, within three days. Links made before stop working.
 * Where the package was downloaded already and no receipt came, a reason opens it for another one, on record.
 *
 * @throws DisclosureError 409 `production-state`, 422 `reason-missing`
 */
export async function makeLink(
  context: Pick<DisclosureContext, 'storage' | 'clock' | 'record'>,
  id: string,
  wish: LinkWish,
): Promise<DownloadLink> {
  return context.storage.transaction(async (trx) => {
    const { entries, ...link } = await linkInTransaction(context, trx, id, wish);
    await context.record(trx, entries);
    return link;
  });
}

/** The same in a transaction of somebody else, who puts on record what is returned. */
export async function linkInTransaction(
  { clock }: Pick<DisclosureContext, 'clock'>,
  trx: Db,
  id: string,
  { by, because }: LinkWish,
): Promise<DownloadLink & { readonly entries: readonly RecordEntry[] }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const now = clock.now();
  const { state, orderId, received, expiresAt: end, downloadStarted } = await lockedProduction(trx, id);
  if (received || downloadStarted || (state !== 'released' && state !== 'delivered'))
    throw wrongState(received ? 'acknowledged' : state, 'released');
  if (end === null || end <= now) throw wrongState('over', 'released');
  const again = state === 'delivered';
  if (again) {
    reasonOf(because ?? '');
    await reopenProduction(trx, id);
  }
  await consumeLinksOf(trx, id, now);
  const until = Math.min(now + LINK_MS, end);
  await insertLink(trx, { tokenHash: hashOf(token), productionId: id, by, at: now, until });
  const expiresAt = toInstant(until);
  const detail = { orderId, until: expiresAt, again };
  const entries = [{ actor: by, action: 'disclosure.link-made', subject: id, detail }];
  return { token, expiresAt, entries };
}

/** What is kept of a token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
