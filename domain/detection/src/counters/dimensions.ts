import { contentOf, type EventRecord } from '@breakwater/contracts';
import type { CounterDeclaration } from '@breakwater/contracts/detection';
import { textFingerprint } from '@breakwater/text';
import ipaddr from 'ipaddr.js';
import { getDomain } from 'tldts';
import { sessionOf } from '../event-fields.ts';
import type { CollectedLink } from '../links/collect-links.ts';

export type DimensionName = CounterDeclaration['by'];

/** What counters count by and tell apart. */
interface Dimension {
  /** JSON Pointer into the event to where it is read from. */
  readonly field: string;
  /** What is said when an event has none. */
  readonly missing: string;
  readonly valuesOf: (record: EventRecord, links: () => readonly CollectedLink[]) => readonly string[];
}

const orNone = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

export const DIMENSIONS: Readonly<Record<DimensionName, Dimension>> = {
  account: {
    field: '/account/id',
    missing: 'account.id was not provided',
    valuesOf: ({ event }) => [event.account.id],
  },
  ip: {
    field: '/session/ip',
    missing: 'session.ip was not provided',
    valuesOf: (record) => orNone(sessionOf(record)?.ip).map(networkOf),
  },
  device: {
    field: '/session/deviceId',
    missing: 'session.deviceId was not provided',
    valuesOf: (record) => orNone(sessionOf(record)?.deviceId),
  },
  link: {
    field: '/content/text',
    missing: 'the content has no link',
    valuesOf: (_, links) => distinct(contentLinks(links()).map(({ url }) => url)),
  },
  host: {
    field: '/content/text',
    missing: 'the content has no link',
    valuesOf: (_, links) => distinct(contentLinks(links()).map(({ host }) => registrable(host))),
  },
  text: {
    field: '/content/text',
    missing: 'content.text was not provided or is too short to be compared',
    valuesOf: (record) => orNone(textFingerprint(contentOf(record)?.text ?? '')),
  },
  target: {
    field: '/target/id',
    missing: 'target.id was not provided',
    valuesOf: ({ event }) => ('target' in event ? [event.target.id] : []),
  },
  content: {
    field: '/content/id',
    missing: 'content.id was not provided',
    valuesOf: ({ event }) => ('content' in event ? orNone(originalOf(event.content)) : []),
  },
};

/** A share counts for what it passes on: its own id is new each time. */
function originalOf(
  content: { readonly id: string; readonly shareOf?: string } | undefined,
): string | undefined {
  return content?.shareOf ?? content?.id;
}

/** An IPv6 customer has a whole /64 (RFC 6177), so that is what counts; IPv4 in IPv6 is the same address. */
function networkOf(ip: string): string {
  const address = ipaddr.process(ip);
  if (address instanceof ipaddr.IPv4) return address.toString();
  return `${address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

/** Throwaway subdomains count as the one domain that somebody registered (Public Suffix List). */
function registrable(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

function contentLinks(links: readonly CollectedLink[]): readonly CollectedLink[] {
  return links.filter(({ field }) => field.startsWith('/content/'));
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
