import {
  type AccountRef,
  CONTENT_EVENTS,
  contentOf,
  type EventRecord,
  type Evidence,
} from '@breakwater/contracts';
import type { FieldType, SignalValue } from '@breakwater/contracts/detection';
import type { ConfirmedTexts } from '../../confirmed/confirmed-texts.ts';
import { bitsOfPosts } from '../../risk/bits-of-posts.ts';
import type { RiskPost } from '../../risk/risk-post.ts';
import { NOTHING_KNOWN, type RiskState, stepRisk } from '../../risk/risk-state.ts';
import { PRIOR_BITS, type RiskWeight, weighRisk } from '../../risk/weigh-risk.ts';
import type { SignalContext, SignalDefinition } from '../../signal-definition.ts';
import type { KeptRisk } from '../../signal-stores.ts';
import { otherBits } from './other-bits.ts';
import { poolOf, readPost } from './post-score.ts';
import { createProfileReader } from './profile-bits.ts';

const TYPE: FieldType = {
  object: 'AccountRisk',
  fields: {
    band: 'string',
    probability: 'double',
    bits: 'double',
    posts: 'int',
    sure: 'string',
    unread: { list: 'string' },
    groups: { list: { object: 'RiskGroup', fields: { group: 'string', bits: 'double' } } },
  },
};

/** Signals that it puts together. What is unknown in them counts for nothing and is named in `unread`. */
const PARTS = [
  'text.model',
  'account.terms',
  'text.links',
  'reports',
  'screening.match',
  'linkage.return',
] as const;

const NOTHING_UNREAD: readonly string[] = [];

/** What is known of accounts besides their events. */
export interface RiskFacts {
  /** Whether people confirmed a network with this account in it. */
  inConfirmedNetwork(platform: string, accountId: string): boolean;
}

export const noRiskFacts: RiskFacts = { inConfirmedNetwork: () => false };

/**
 * How likely the account of an event supports a listed organisation: what it posted so far, calls itself and links to,
 * near-copies of confirmed content, and what other signals say, in bits for and against. Bands: `possible` from 5 %,
 * `likely` from 50 %. `sure` says on how much it rests: `little` below three posts, `much` from ten on.
 */
export function createAccountRiskSignal(confirmed: ConfirmedTexts, facts: RiskFacts): SignalDefinition {
  const profiles = createProfileReader();
  return {
    descriptor: {
      id: 'account.risk',
      title: 'How likely the account supports a listed organisation, and what speaks for and against it',
      cost: 'moderate',
      reads: ['account.created', 'account.updated', ...CONTENT_EVENTS, 'report.created'],
      type: TYPE,
    },
    stateful: true,
    from: PARTS,
    async evaluate(records, context) {
      const keys = records.map(keyOf);
      const states = await readStates(records, keys, context);
      const changed = new Map<string, KeptRisk>();
      const pool = poolOf(context.models);
      const values = records.map((record, at): SignalValue => {
        const key = keys[at] ?? '';
        const before = states.get(key) ?? NOTHING_KNOWN;
        const state = afterEvent(before, record, context, confirmed);
        if (state !== before) {
          states.set(key, state);
          changed.set(key, { ...accountOf(record), state });
        }
        const bits = {
          posts: bitsOfPosts(state, pool),
          profile: profiles.bitsOf(record, context),
          network: facts.inConfirmedNetwork(record.event.platform, record.account.id) ? 3 : 0,
          ...otherBits(state, (id) => context.valueOf(id, record)),
        };
        return riskValue(weighRisk(bits), state, unreadOf(record, context));
      });
      await context.stores.risk.write([...changed.values()]);
      return values;
    },
  };
}

const keyOf = ({ event }: EventRecord) => `${event.platform} ${event.account.id}`;
const accountOf = ({ event }: EventRecord): AccountRef => ({
  platform: event.platform,
  accountId: event.account.id,
});

async function readStates(
  records: readonly EventRecord[],
  keys: readonly string[],
  { stores }: SignalContext,
): Promise<Map<string, RiskState>> {
  const accounts = new Map(records.map((record, at) => [keys[at], accountOf(record)]));
  const kept = await stores.risk.read([...accounts.values()]);
  return new Map(kept.map(({ platform, accountId, state }) => [`${platform} ${accountId}`, state]));
}

/** The state after an event; the same object where the event says nothing of what is remembered. */
function afterEvent(
  before: RiskState,
  record: EventRecord,
  context: SignalContext,
  confirmed: ConfirmedTexts,
): RiskState {
  const returned = returnBits(context.valueOf('linkage.return', record));
  const post = postOf(record, context, confirmed);
  if (!post && returned === undefined) return before;
  return stepRisk(before, {
    at: Date.parse(record.event.at),
    ...(post && { post }),
    ...(returned !== undefined && { returned }),
  });
}

/** What the account itself posted or passed on with this event. */
function postOf(
  record: EventRecord,
  context: SignalContext,
  confirmed: ConfirmedTexts,
): RiskPost | undefined {
  const { id, text } = contentOf(record) ?? {};
  if (id === undefined) return undefined;
  return {
    content: id,
    isEdit: record.event.type === 'content.updated',
    ...readPost(context.valueOf('text.model', record), context.models),
    isCopy: text !== undefined && confirmed.isNearCopy(text),
    hasKnownLink: hitsOf(context.valueOf('text.links', record)) > 0,
  };
}

/** Bits of the gate: what it found likely or possible; undefined where it did not look. */
function returnBits(value: SignalValue): number | undefined {
  if (!value.known) return undefined;
  const { band } = value.value as { readonly band?: unknown };
  return band === 'likely' ? 4 : band === 'possible' ? 1.5 : 0;
}

function hitsOf(value: SignalValue): number {
  const hits = value.known ? (value.value as { readonly hits?: readonly unknown[] }).hits : undefined;
  return hits?.length ?? 0;
}

/** Reasons of a signal that failed; those of one that has no value for such an event are others. */
const FAILED = /failed|longer than|does not exist|not loaded| gave /;

/** Signals that failed. */
function unreadOf(record: EventRecord, context: SignalContext): readonly string[] {
  let unread = NOTHING_UNREAD;
  for (const id of PARTS) {
    const value = context.valueOf(id, record);
    if (!value.known && FAILED.test(value.reason)) unread = [...unread, id];
  }
  return unread;
}

function riskValue(weight: RiskWeight, state: RiskState, unread: readonly string[]): SignalValue {
  const { band, probability, bits, groups } = weight;
  const posts = Math.round(state.posts);
  const sure = posts < 3 ? 'little' : posts < 10 ? 'some' : 'much';
  return {
    known: true,
    value: { band, probability, bits, posts, unread, sure, groups },
    evidence: band === 'none' ? [] : evidenceOf(weight, state, sure),
  };
}

/** Kind by kind what speaks for and against, what it comes to, and the posts that say most. */
function evidenceOf(
  { groups, bits, probability }: RiskWeight,
  { telling }: RiskState,
  sure: string,
): Evidence[] {
  const about = { kind: 'risk', field: '/account/id' } as const;
  return [
    ...[{ group: 'prior', bits: PRIOR_BITS }, ...groups].map((one) => ({
      ...about,
      entry: one.group,
      value: one.bits,
    })),
    { ...about, entry: 'sum', label: sure, value: bits, probability },
    ...telling.map((one) => ({
      kind: 'risk' as const,
      field: '/content/text',
      entry: 'post',
      content: one.content,
      value: one.bits,
    })),
  ];
}
