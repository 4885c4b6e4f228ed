import type { LinkBank, LinkEntry } from '@breakwater/contracts/detection';
import { canonicalUrl, messengerInvite } from '@breakwater/text';
import type { CollectedLink } from '../links/collect-links.ts';
import { parentDomains } from '../links/parent-domains.ts';

/** An entry of a link bank that a link leads to. */
export interface LinkHit {
  readonly bank: LinkBank;
  readonly entry: LinkEntry;
}

/** Answers which entries of all link banks a link meets. */
export interface LinkIndex {
  find(link: CollectedLink): readonly LinkHit[];
}

/**
 * The key under which an entry is looked up, or undefined when its value is not what its kind says:
 * `url:` meets that address alone, `domain:` the domain and all below it, `invite:` every way to write an invitation.
 *
 * @example
 * linkKey({ kind: 'domain', value: 'WWW.Example.org' }) // => 'domain:example.org'
 * linkKey({ kind: 'invite', value: 'https://example.org/group' }) // => undefined
 */
export function linkKey({ kind, value }: Pick<LinkEntry, 'kind' | 'value'>): string | undefined {
  const canonical = canonicalUrl(value);
  if (!canonical) return undefined;
  switch (kind) {
    case 'url':
      return `url:${canonical.url}`;
    case 'domain':
      return canonical.url === `https://${canonical.host}` ? `domain:${canonical.host}` : undefined;
    case 'invite': {
      const invite = messengerInvite(canonical);
      return invite && `invite:${invite}`;
    }
    default:
      return kind satisfies never;
  }
}

/** Builds the index of link banks. */
export function indexLinks(banks: readonly LinkBank[]): LinkIndex {
  const byKey = new Map<string, LinkHit[]>();
  for (const bank of banks) {
    for (const entry of bank.entries) {
      const key = linkKey(entry);
      if (key === undefined) continue;
      const hits = byKey.get(key);
      if (hits) hits.push({ bank, entry });
      else byKey.set(key, [{ bank, entry }]);
    }
  }
  return {
    find: (link) => (byKey.size === 0 ? [] : keysOf(link).flatMap((key) => byKey.get(key) ?? [])),
  };
}

/** Keys of what a link leads to, and of the wrappers that it leads through. */
export function keysOf({ host, url, invite, through }: CollectedLink): string[] {
  const addresses = [{ host, url }, ...through];
  const keys = addresses.flatMap((address) => [
    `url:${address.url}`,
    ...[...parentDomains(address.host)].map((domain) => `domain:${domain}`),
  ]);
  return [...new Set(invite === undefined ? keys : [...keys, `invite:${invite}`])];
}
