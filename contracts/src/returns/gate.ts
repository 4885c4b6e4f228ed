import { type Static, Type } from 'typebox';
import { Account } from '../account.ts';
import { REVERSIBLE_ACTIONS } from '../action.ts';
import { Identifiers } from '../identifiers.ts';
import { closed, ForeignId, Instant, OwnId, Slug } from '../scalar.ts';
import { Session } from '../session.ts';

/**
 * How an account stands beside those that were removed:
 * likely, shown as strong: p ≥ .975, two groups of evidence that do not hang together, and a strong identifier;
 * possible, shown as weak: p ≥ .65, or a proven identifier that nobody else has; for people to look at, without effect on
 * the user;
 * nothing: less, or something that many people share;
 * unknown: could not be compared. Never read as nothing.
 */
export const GATE_BANDS = ['likely', 'possible', 'nothing', 'unknown'] as const;
export type GateBand = (typeof GATE_BANDS)[number];

/** Groups of evidence: what is within one hangs together and counts at most once and a bit. */
export const EVIDENCE_GROUPS = ['contact', 'payment', 'device', 'network', 'profile', 'behaviour'] as const;
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];

/** What was compared, how it agreed, and what that weighs. Values are not in it. */
export const ReturnComparison = Type.Object(
  {
    group: Type.Enum([...EVIDENCE_GROUPS]),
    comparison: Type.String({ description: 'e.g. email, phone, handle, address, first-links' }),
    level: Type.String({
      description: 'e.g. same, same-letters, similar, same-range, of-many-people, different, not-given',
    }),
    bits: Type.Number({ description: 'log2(m/u) as counted: below 0 speaks against' }),
    fullBits: Type.Number({ description: 'before the cap of its group' }),
    strong: Type.Boolean({ description: 'an identifier that by itself names few people' }),
    sharedBy: Type.Optional(
      Type.Integer({
        minimum: 0,
        description:
          'other accounts with the same value; removed ones too, but for identifiers of one person',
      }),
    ),
    sharedPlaceBits: Type.Number({
      description: 'what it would weigh were it another person at the same place',
    }),
  },
  { ...closed, $id: 'ReturnComparison' },
);
export type ReturnComparison = Static<typeof ReturnComparison>;

/** An account beside one that was removed: the weights for and against, and what follows. */
export const ReturnEvidence = Type.Object(
  {
    removalId: OwnId('removal'),
    removedPlatform: Type.String(),
    removedAccountId: Type.String(),
    removedAt: Type.String({ format: 'date-time' }),
    policy: Type.String(),
    priorBits: Type.Number({
      description:
        'log2 of the chance that a sign-up of that day is this removed account again, before anything is compared',
    }),
    placePriorBits: Type.Optional(
      Type.Number({
        description:
          'the same of somebody else at its place: a relative, or the next owner of its device; not kept before 2026-12',
      }),
    ),
    bits: Type.Number({ description: 'prior and all comparisons, before calibration' }),
    samePersonBits: Type.Number({ description: 'comparisons, were it the same person' }),
    sharedPlaceBits: Type.Number({
      description: 'comparisons, were it somebody of the same household or café',
    }),
    probability: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'calibrated: that it is the same person',
    }),
    groups: Type.Array(Type.Enum([...EVIDENCE_GROUPS]), { description: 'groups that speak for it' }),
    strong: Type.Boolean(),
    band: Type.Enum([...GATE_BANDS]),
    because: Type.Array(Type.String(), {
      description: 'codes of what decided the band, e.g. one-group, no-strong-identifier, shared-place',
    }),
    comparisons: Type.Array(ReturnComparison),
  },
  { ...closed, $id: 'ReturnEvidence' },
);
export type ReturnEvidence = Static<typeof ReturnEvidence>;

/** What a platform asks at a sign-up. `account.id` may be missing: the account need not exist yet. */
export const SignUpCheck = Type.Object(
  {
    platform: Slug('platform of the sign-up'),
    at: Type.Optional(Instant('when; now when left out')),
    account: Type.Optional(
      Type.Object(
        { ...Type.Partial(Account).properties },
        { ...closed, description: 'as far as it is known' },
      ),
    ),
    session: Type.Optional(Session),
    identifiers: Type.Optional(Identifiers),
  },
  { ...closed, $id: 'SignUpCheck' },
);
export type SignUpCheck = Static<typeof SignUpCheck>;

/** Something that could not be used, and what to do. It counts neither for nor against. */
export const IgnoredField = Type.Object(
  {
    pointer: Type.String({ description: 'JSON Pointer into the request' }),
    code: Type.String(),
    message: Type.String(),
  },
  { ...closed, $id: 'IgnoredField' },
);
export type IgnoredField = Static<typeof IgnoredField>;

/** The answer to a sign-up check. Why is for staff to see, in the gate log. */
export const SignUpAnswer = Type.Object(
  {
    checkId: OwnId('check; staff find it in the gate log when the band is not `nothing`'),
    band: Type.Enum([...GATE_BANDS]),
    probability: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    friction: Type.Array(Type.Enum([...REVERSIBLE_ACTIONS]), {
      description: 'what is advised until a person has looked; empty unless likely. Never a refusal',
    }),
    reason: Type.Optional(Type.String({ description: 'why it is unknown, or what held the gate back' })),
    ignored: Type.Array(IgnoredField),
  },
  { ...closed, $id: 'SignUpAnswer' },
);
export type SignUpAnswer = Static<typeof SignUpAnswer>;

/** When an account was compared. */
export const GATE_CAUSES = ['sign-up', 'created', 'updated', 'after-1h', 'after-24h', 'after-7d'] as const;
export type GateCause = (typeof GATE_CAUSES)[number];

export const GateCheck = Type.Object(
  {
    id: OwnId('check'),
    at: Type.String({ format: 'date-time' }),
    platform: Type.String(),
    accountId: Type.Optional(ForeignId('left out where the account did not exist yet')),
    handle: Type.Optional(Type.String({ description: 'as the account shows it now' })),
    cause: Type.Enum([...GATE_CAUSES]),
    band: Type.Enum([...GATE_BANDS]),
    heldBackBy: Type.Optional(
      Type.String({
        description: 'breaker that kept an effect away: kind and key, e.g. range 203.0.113.0/24',
      }),
    ),
    reason: Type.Optional(Type.String({ description: 'why it is unknown' })),
    probability: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    evidence: Type.Array(ReturnEvidence, {
      description: 'the removed accounts that come closest, best first',
    }),
    model: Type.String({ description: 'version of the weights' }),
    voided: Type.Optional(
      Type.Enum(['reversed', 'expired'], {
        description: 'what it rested on is gone: it means nothing any more',
      }),
    ),
    jobId: Type.Optional(OwnId('review job of the account, where there is one')),
  },
  { ...closed, $id: 'GateCheck' },
);
export type GateCheck = Static<typeof GateCheck>;

export const BREAKER_KINDS = ['range', 'carrier', 'language'] as const;
export type BreakerKind = (typeof BREAKER_KINDS)[number];

/** Too many sign-ups of one range, carrier or language were flagged: nobody else of it is until this ends. */
export const GateBreaker = Type.Object(
  {
    kind: Type.Enum([...BREAKER_KINDS]),
    key: Type.String(),
    flagged: Type.Integer({ minimum: 0 }),
    signUps: Type.Integer({ minimum: 0, description: 'within 24 hours' }),
    trippedAt: Type.String({ format: 'date-time' }),
    until: Type.String({ format: 'date-time' }),
    heldBack: Type.Integer({ minimum: 0, description: 'flags that it kept away' }),
  },
  { ...closed, $id: 'GateBreaker' },
);
export type GateBreaker = Static<typeof GateBreaker>;

/** What the gate does now. */
export const GateState = Type.Object(
  {
    ready: Type.Boolean(),
    reason: Type.Optional(Type.String({ description: 'why it answers `unknown`' })),
    removals: Type.Integer({ minimum: 0 }),
    tokens: Type.Integer({ minimum: 0 }),
    indexBytes: Type.Integer({ minimum: 0 }),
    last24h: Type.Object(
      { likely: Type.Integer(), possible: Type.Integer(), nothing: Type.Integer(), unknown: Type.Integer() },
      closed,
    ),
    waiting: Type.Integer({ minimum: 0, description: 'accounts that are to be compared again now' }),
    breakers: Type.Array(GateBreaker),
    model: Type.String(),
  },
  { ...closed, $id: 'GateState' },
);
export type GateState = Static<typeof GateState>;

export const ADDRESS_CLASSES = ['vpn', 'tor', 'datacentre', 'mobile', 'shared'] as const;
export type AddressClass = (typeof ADDRESS_CLASSES)[number];

/** Ranges of addresses of a kind, given by the operator; what stands behind a range is its carrier. */
export const AddressList = Type.Object(
  {
    class: Type.Enum([...ADDRESS_CLASSES]),
    ranges: Type.Integer({ minimum: 0 }),
    updatedAt: Type.Optional(Type.String({ format: 'date-time' })),
    by: Type.Optional(Type.String()),
    source: Type.Optional(Type.String({ description: 'where the ranges are from, as the list says' })),
    asOf: Type.Optional(
      Type.String({ format: 'date-time', description: 'how old the ranges are, as the list says' }),
    ),
    stale: Type.Optional(
      Type.Boolean({ description: 'older than 90 days: ranges change hands, so give a newer list' }),
    ),
  },
  { ...closed, $id: 'AddressList' },
);
export type AddressList = Static<typeof AddressList>;
