import type { EventRecord } from '@breakwater/contracts';
import type { LinkEntry } from '@breakwater/contracts/detection';
import { canonicalUrl } from '@breakwater/text';
import { keysOf, linkKey } from './banks/link-index.ts';
import { collectLinks } from './links/collect-links.ts';

/** A link of the content of an event, with the keys under which entries of banks and indicators meet it. */
export interface KeyedLink {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly matched: string;
  readonly keys: readonly string[];
}

/** Links in the content of an event; those of the account are not about what it says now. */
export function keyedLinks(record: EventRecord): KeyedLink[] {
  return collectLinks(record)
    .filter(({ field }) => field.startsWith('/content/'))
    .map((link) => {
      const { field, start, end, matched } = link;
      return { field, start, end, matched, keys: keysOf(link) };
    });
}

/**
 * What a link is as an entry: an invite link, a domain with all below it, or one address; undefined for what is no link.
 *
 * @example
 * readLink('https://t.me/+AbC') // => { kind: 'invite', key: 'invite:telegram:AbC' }
 * readLink('heron.example') // => { kind: 'domain', key: 'domain:heron.example' }
 * readLink('https://heron.example/a?b=1') // => { kind: 'url', key: 'url:https://heron.example/a?b=1' }
 * readLink('three words here') // => undefined
 */
export function readLink(
  value: string,
): { readonly kind: LinkEntry['kind']; readonly key: string } | undefined {
  if (/\s/.test(value.trim()) || !canonicalUrl(value)) return undefined;
  for (const kind of ['invite', 'domain', 'url'] as const) {
    const key = linkKey({ kind, value });
    if (key !== undefined) return { kind, key };
  }
  return undefined;
}
