import type { OrderTarget } from '@breakwater/contracts/orders';
import { canonicalUrl } from '@breakwater/text';
import type { Located } from '../ports.ts';

/**
 * By what the same target of two orders is found: the content or account where it is known, else the address without
 * what does not matter to it.
 *
 * @example
 * targetKey({ kind: 'url', value: 'http://WWW.harbour.example/@a/1/?utm_source=x#top' }, undefined) // => 'url:https://harbour.example/@a/1'
 * targetKey({ kind: 'url', value: 'https://x.example/1' }, { platform: 'x', contentId: '1' }) // => 'content:x/1'
 * targetKey({ kind: 'handle', value: '@Someone' }, undefined) // => 'handle:someone'
 */
export function targetKey({ kind, value, platform }: OrderTarget, located: Located | undefined): string {
  if (located?.contentId !== undefined) return `content:${located.platform}/${located.contentId}`;
  if (located?.accountId !== undefined) return `account:${located.platform}/${located.accountId}`;
  if (kind === 'url') return `url:${canonicalUrl(value)?.url ?? value.trim().toLowerCase()}`;
  const name = value.trim().replace(/^@/, '').toLowerCase();
  return platform === undefined ? `${kind}:${name}` : `${kind}:${platform}/${name}`;
}
