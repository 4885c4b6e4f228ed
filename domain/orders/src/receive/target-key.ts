import type { OrderTarget } from '@breakwater/contracts';
import type { Located } from '../ports.ts';

const TRACKING = /^(utm_.*|ref|fbclid|gclid|igshid|si)$/i;

/**
 * By what the same target of two orders is found: the content or account where it is known, else the address without
 * what does not matter to it.
 *
 * @example
 * targetKey({ kind: 'url', value: 'http://WWW.harbour.example/@a/1/?utm_source=x#top' }, undefined) // => 'url:harbour.example/@a/1'
 * targetKey({ kind: 'url', value: 'https://x.example/1' }, { platform: 'x', contentId: '1' }) // => 'content:x/1'
 * targetKey({ kind: 'handle', value: '@Someone' }, undefined) // => 'handle:someone'
 */
export function targetKey({ kind, value, platform }: OrderTarget, located: Located | undefined): string {
  if (located?.contentId !== undefined) return `content:${located.platform}/${located.contentId}`;
  if (located?.accountId !== undefined) return `account:${located.platform}/${located.accountId}`;
  if (kind === 'url') return `url:${normalUrl(value)}`;
  const name = value.trim().replace(/^@/, '').toLowerCase();
  return platform === undefined ? `${kind}:${name}` : `${kind}:${platform}/${name}`;
}

function normalUrl(value: string): string {
  const text = value.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return text.toLowerCase();
  const { host, pathname, searchParams } = new URL(full);
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const query = kept.map(([name, one]) => `${name}=${one}`).join('&');
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}`;
}
