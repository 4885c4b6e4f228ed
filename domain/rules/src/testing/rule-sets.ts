import { EVENT_TYPES, type EventType } from '@breakwater/contracts';
import type { FieldType, SignalDescriptor } from '@breakwater/contracts/detection';

const CONTENT: readonly EventType[] = ['content.created', 'content.updated', 'content.shared'];
const ACCOUNT: readonly EventType[] = EVENT_TYPES.filter(
  (type) => type.startsWith('account.') || CONTENT.includes(type),
);

function recordOf(object: string, fields: Readonly<Record<string, FieldType>>): FieldType {
  return { object, fields };
}

const termHit = recordOf('term-hit', {
  bank: 'string',
  term: 'string',
  label: 'string',
  severity: 'string',
  use: 'string',
  field: 'string',
  ambiguous: 'bool',
});
const linkHit = recordOf('link-hit', {
  bank: 'string',
  label: 'string',
  kind: 'string',
  url: 'string',
  severity: 'string',
});
const texts: FieldType = { list: 'string' };
const termHits = { count: 'int', banks: texts, hits: { list: termHit } } as const;

/** A catalogue of signals such as detection offers, written out by hand. */
export const testCatalogue: readonly SignalDescriptor[] = [
  {
    id: 'text.terms',
    title: 'Terms in content',
    cost: 'cheap',
    reads: CONTENT,
    type: recordOf('terms', termHits),
  },
  {
    id: 'account.terms',
    title: 'Terms in profile',
    cost: 'cheap',
    reads: ACCOUNT,
    type: recordOf('terms', termHits),
  },
  {
    id: 'screening.match',
    title: 'Designations',
    cost: 'moderate',
    reads: EVENT_TYPES,
    type: recordOf('screening-matches', {
      count: 'int',
      best: 'string',
      lists: texts,
      hits: {
        list: recordOf('screening-hit', {
          tier: 'string',
          basis: 'string',
          list: 'string',
          ref: 'string',
          designated: 'string',
          field: 'string',
        }),
      },
    }),
  },
  {
    id: 'spread',
    title: 'How what an event carries spreads',
    cost: 'cheap',
    reads: ['content.created', 'content.updated', 'content.shared'],
    type: {
      object: 'Spread',
      fields: {
        copies: 'int',
        accounts: 'int',
        platforms: 'int',
        newAccountShare: 'double',
        knownBadShare: 'double',
        expectedExposure6h: 'double',
        supercritical: 'bool',
        decidedBefore: 'string',
        quoted: 'string',
        how: 'string',
        because: { list: 'string' },
        policies: { list: 'string' },
      },
    },
  },
  {
    id: 'linkage.return',
    title: 'Return of a removed account',
    cost: 'cheap',
    reads: ['account.created', 'account.updated'],
    type: recordOf('return', { band: 'string', probability: 'double', groups: texts, count: 'int' }),
  },
  {
    id: 'incident.match',
    title: 'Incidents under way',
    cost: 'cheap',
    reads: CONTENT,
    type: recordOf('incident', {
      count: 'int',
      incidents: texts,
      titles: texts,
      kinds: texts,
      awareness: 'bool',
      hits: {
        list: recordOf('incident-hit', {
          incident: 'string',
          indicator: 'string',
          kind: 'string',
          label: 'string',
        }),
      },
    }),
  },
  {
    id: 'text.links',
    title: 'Links',
    cost: 'cheap',
    reads: CONTENT,
    type: recordOf('links', {
      count: 'int',
      hosts: texts,
      invites: 'int',
      redirected: 'int',
      shorteners: 'int',
      hits: { list: linkHit },
    }),
  },
  {
    id: 'reports',
    title: 'Reports',
    cost: 'cheap',
    reads: EVENT_TYPES,
    type: recordOf('reports', {
      count: 'int',
      distinctReporters: 'int',
      goodRecord: 'int',
      onContent: 'int',
      reasons: texts,
      weighted: 'double',
    }),
  },
  {
    id: 'text.model',
    title: 'What text models say',
    cost: 'moderate',
    reads: [...CONTENT, 'account.created', 'account.updated'],
    type: recordOf('text-model', {
      band: 'string',
      label: 'string',
      probability: 'double',
      words: 'int',
      disguised: 'bool',
      reason: 'string',
      labels: {
        list: recordOf('model-label', {
          label: 'string',
          probability: 'double',
          band: 'string',
          model: 'string',
          version: 'int',
          mode: 'string',
        }),
      },
    }),
  },
  {
    id: 'account.risk',
    title: 'How likely the account supports a listed organisation',
    cost: 'moderate',
    reads: ['account.created', 'account.updated', ...CONTENT, 'report.created'],
    type: recordOf('account-risk', {
      band: 'string',
      probability: 'double',
      bits: 'double',
      posts: 'int',
      sure: 'string',
      unread: texts,
      groups: { list: recordOf('risk-group', { group: 'string', bits: 'double' }) },
    }),
  },
  {
    id: 'policy.reader',
    title: 'What a policy model says',
    cost: 'expensive',
    reads: CONTENT,
    type: recordOf('policy-reader', {
      asked: 'bool',
      violation: 'bool',
      labels: { list: recordOf('policy-label', { label: 'string', score: 'double' }) },
      model: 'string',
    }),
  },
];

/** The text of a rule set with these rules, each a mapping in YAML flow or block style without the leading dash. */
export function aRuleSet(...rules: readonly string[]): string {
  const items = rules.map((rule) => `  - ${rule.trim().replaceAll('\n', '\n    ')}\n`);
  return `ruleset: test\nversion: 1\ncounters:\n  - { name: posts_1h, measure: count, on: [content.created], by: account, window: PT1H }\nrules:\n${items.join('')}`;
}
