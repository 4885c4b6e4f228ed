import { type Static, Type } from 'typebox';
import { closed, OwnId, Slug } from './scalar.ts';
import { ReasonTranslations } from './translation.ts';

/**
 * What automation may do by itself: each can be taken back without trace.
 * Everything else is proposed to a person (safeguard: a person decides).
 */
export const REVERSIBLE_ACTIONS = [
  'label',
  'queue',
  'slow',
  'hold-recommendation',
  'pause-sharing',
  'verify',
  'hide-until-review',
] as const;

/** How long automation may pause the sharing of content at most: until somebody has had time to look. */
export const LONGEST_PAUSE_HOURS = 24;

/** What only a person may decide. */
export const PERSON_ACTIONS = [
  'hide-content',
  'remove-content',
  'limit-account',
  'geo-restrict',
  'suspend-account',
] as const;

/** What a person may decide on a job: their own actions, a label, and to end what is in force. */
export const DECIDABLE_ACTIONS = [
  'label',
  'limit-account',
  'hide-content',
  'remove-content',
  'geo-restrict',
  'suspend-account',
  'restore',
] as const;
export type DecidableAction = (typeof DECIDABLE_ACTIONS)[number];

/** Why an action is no longer in force. */
export const ACTION_ENDINGS = ['expired', 'reversed', 'superseded'] as const;
export type ActionEnding = (typeof ACTION_ENDINGS)[number];

/** Person's actions that need two different people. */
export const TWO_PERSON_ACTIONS = ['suspend-account'] as const;

export type ReversibleAction = (typeof REVERSIBLE_ACTIONS)[number];
export type PersonAction = (typeof PERSON_ACTIONS)[number];
export type ActionKind = ReversibleAction | PersonAction;

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** An action that a rule asks for. */
export const RequestedAction = Type.Object(
  {
    action: Type.Enum([...REVERSIBLE_ACTIONS, ...PERSON_ACTIONS]),
    scope: Type.Optional(
      Type.Enum(['account', 'content'], {
        description: 'what it is done to; content when left out and there is some',
      }),
    ),
    label: Type.Optional(Slug('for label: which')),
    queue: Type.Optional(Slug('review queue; default when left out')),
    severity: Type.Optional(Type.Enum([...SEVERITIES])),
    for: Type.Optional(
      Type.String({
        description: 'how long it lasts, ISO 8601; required for all friction but labels',
        examples: ['PT24H'],
      }),
    ),
  },
  { ...closed, $id: 'RequestedAction' },
);
export type RequestedAction = Static<typeof RequestedAction>;

/** An action as it went out, in the webhook and in the record. */
export const Action = Type.Object(
  {
    id: OwnId('idempotency key: an action delivered twice has one id'),
    kind: Type.Enum([...REVERSIBLE_ACTIONS, ...PERSON_ACTIONS]),
    platform: Type.String(),
    accountId: Type.String(),
    contentId: Type.Optional(Type.String()),
    label: Type.Optional(Type.String()),
    territories: Type.Optional(
      Type.Array(Type.String(), {
        description: 'where it holds, ISO 3166-1 alpha-2; everywhere when left out',
      }),
    ),
    origin: Type.Enum(['automation', 'person']),
    policy: Type.String(),
    policyVersion: Type.Optional(Type.Integer({ description: 'of what a person decided' })),
    because: Type.String({ description: 'the reason in one sentence' }),
    translations: Type.Optional(ReasonTranslations),
    ruleIds: Type.Array(Type.String()),
    verdictId: Type.Optional(OwnId('verdict that led to it')),
    jobId: Type.Optional(OwnId('review job in which it was decided')),
    decisionId: Type.Optional(OwnId('decision that it belongs to')),
    bringsBack: Type.Optional(OwnId('earlier action that holds again, since what ended it was undone')),
    createdAt: Type.String({ format: 'date-time' }),
    expiresAt: Type.Optional(Type.String({ format: 'date-time' })),
    endedAt: Type.Optional(Type.String({ format: 'date-time' })),
    endedAs: Type.Optional(Type.Enum([...ACTION_ENDINGS])),
  },
  { ...closed, $id: 'Action' },
);
export type Action = Static<typeof Action>;
