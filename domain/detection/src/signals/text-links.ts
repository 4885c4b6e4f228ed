import { CONTENT_EVENTS, type Evidence } from '@breakwater/contracts';
import type { FieldType } from '@breakwater/contracts/detection';
import type { LinkHit } from '../banks/link-index.ts';
import type { CollectedLink } from '../links/collect-links.ts';
import type { SignalDefinition } from '../signal-definition.ts';
import { LISTED_HITS } from './hit-limit.ts';
import { perRecord } from './per-record.ts';

const TYPE: FieldType = {
  object: 'Links',
  fields: {
    count: 'int',
    hosts: { list: 'string' },
    invites: 'int',
    redirected: 'int',
    shorteners: 'int',
    hits: {
      list: {
        object: 'LinkHit',
        fields: { bank: 'string', label: 'string', kind: 'string', url: 'string', severity: 'string' },
      },
    },
  },
};

interface PlacedLinkHit extends LinkHit {
  readonly link: CollectedLink;
}

/**
 * Links of content and account, each address counted once: where they lead behind redirectors, how many invite to a
 * messenger group, how many hide behind a shortener, and which are in a link bank.
 */
export const textLinks: SignalDefinition = {
  descriptor: {
    id: 'text.links',
    title: 'Links in the content, the bio and the profile, and what the link banks say of them',
    cost: 'cheap',
    reads: ['account.created', 'account.updated', ...CONTENT_EVENTS],
    type: TYPE,
  },
  evaluate: perRecord((record, { banks, linksOf }) => {
    const links = linksOf(record);
    const distinct = [...new Map(links.map((link) => [link.url, link])).values()];
    const hits = links.flatMap((link) => banks.links.find(link).map((hit) => ({ ...hit, link })));
    const listed = hits.slice(0, LISTED_HITS);
    return {
      known: true,
      value: {
        count: distinct.length,
        hosts: [...new Set(distinct.map(({ host }) => host))],
        invites: distinct.filter(({ invite }) => invite !== undefined).length,
        redirected: distinct.filter(({ redirected }) => redirected).length,
        shorteners: distinct.filter(({ shortened }) => shortened).length,
        hits: listed.map(({ bank, entry, link }) => ({
          bank: bank.id,
          label: entry.label ?? entry.value,
          kind: entry.kind,
          url: link.url,
          severity: bank.severity ?? 'medium',
        })),
      },
      evidence: listed.map(linkEvidence),
    };
  }),
};

function linkEvidence({ bank, entry, link }: PlacedLinkHit): Evidence {
  return {
    kind: 'link',
    field: link.field,
    start: link.start,
    end: link.end,
    matched: link.matched,
    bank: bank.id,
    bankVersion: bank.version ?? 1,
    entry: entry.id,
    label: entry.label ?? entry.value,
    ...(link.redirected && { via: ['redirect'] }),
  };
}
