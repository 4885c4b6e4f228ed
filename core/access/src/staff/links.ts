import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { linkExpired, linkUnknown, linkUsed } from '../access-error.ts';
import { type FoundLink, type LinkKind, lockLink, useLink } from '../store/links.ts';
import { hashToken } from '../token.ts';

const FORM = /^[A-Za-z0-9_-]{43}$/;

/**
 * A link that still works, locked until the transaction ends.
 *
 * @throws AccessError 404 `link-unknown`, 410 `link-expired` or `link-used`
 */
export async function openLink(trx: Db, kind: LinkKind, token: string, now: number): Promise<FoundLink> {
  const link = FORM.test(token) ? await lockLink(trx, kind, hashToken(token)) : undefined;
  if (!link) throw linkUnknown();
  if (link.used) throw linkUsed();
  if (link.expiresAt <= now) throw linkExpired();
  return link;
}

/** Uses a link up. */
export async function closeLink(trx: Db, token: string, now: number): Promise<void> {
  await useLink(trx, hashToken(token), toInstant(now));
}
