import { createHash, randomBytes } from 'node:crypto';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { reasonOf, wrongState } from '../disclosure-error.ts';
import type { DisclosureContext } from '../ports.ts';
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
  { clock }: Pick<DisclosureContext, 'clock'>,
  work: Work,
  id: string,
  { by, because }: LinkWish,
): Promise<DownloadLink> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const now = clock.now();
  const { state, orderId, received, expiresAt: end, downloadStarted } = await lockedProduction(work.db, id);
  if (received || downloadStarted || (state !== 'released' && state !== 'delivered'))
    throw wrongState(received ? 'acknowledged' : state, 'released');
  if (end === undefined || end <= now) throw wrongState('over', 'released');
  const again = state === 'delivered';
  if (again) {
    reasonOf(because ?? '');
    await reopenProduction(work.db, id);
  }
  await consumeLinksOf(work.db, id, now);
  const until = Math.min(now + LINK_MS, end);
  await insertLink(work.db, { tokenHash: hashOf(token), productionId: id, by, at: now, until });
  const expiresAt = toInstant(until);
  const detail = { orderId, until: expiresAt, again };
  work.record({ actor: by, action: 'disclosure.link-made', subject: id, detail });
  return { token, expiresAt };
}

/** What is kept of a token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
