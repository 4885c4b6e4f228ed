import type { EventRecord } from '@breakwater/contracts';
import { findLinks, linkTarget, textBands } from '@breakwater/text';
import { isNoFile } from './canonical/placeholder.ts';
import type { TokenType } from './token.ts';

/**
 * What an event says of how an account behaves: whom it follows, what it links and posts. Texts are kept as bands of
 * their near-duplicate digest.
 */
export function readBehaviour({ event }: EventRecord): readonly (readonly [TokenType, string])[] {
  if (event.type === 'account.followed') return [['follow', `${event.platform}|${event.target.id}`]];
  if (event.type !== 'content.created' && event.type !== 'content.shared') return [];
  const { text = '', links = [], media = [] } = event.content;
  const written = findLinks(text).map(({ start, end }) => text.slice(start, end));
  const addresses = [...links, ...written].map((link) => linkTarget(link)?.url);
  return [
    ...[...new Set(addresses.filter((url) => url !== undefined))].map((url) => ['shared-link', url] as const),
    ...media.flatMap(({ sha256 }) =>
      sha256 && !isNoFile(sha256) ? [['shared-media', sha256] as const] : [],
    ),
    ...(textBands(text) ?? []).map((band) => ['text-band', band] as const),
  ];
}
