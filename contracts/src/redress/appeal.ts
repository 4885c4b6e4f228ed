import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Instant, LanguageTag, OwnId } from '../scalar.ts';

export const APPEAL_STATES = ['open', 'claimed', 'decided', 'moot'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const APPEAL_OUTCOMES = ['upheld', 'overturned', 'partly'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** Longest text of an appeal or attachment, in characters. */
export const APPEAL_TEXT_MAX = 20_000;
export const APPEAL_ATTACHMENTS_MAX = 5;

export const AppealAttachment = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    text: Type.String({ minLength: 1, maxLength: APPEAL_TEXT_MAX }),
  },
  { ...closed, $id: 'AppealAttachment' },
);
export type AppealAttachment = Static<typeof AppealAttachment>;

/** Complaint of a user against a statement of reasons (Art. 20 DSA). Somebody else than who decided decides on it. */
export const Appeal = Type.Object(
  {
    id: OwnId('id of the appeal'),
    statementId: OwnId('statement that it is against'),
    decisionId: Type.Optional(OwnId('decision that it is against; left out for automation')),
    platform: Type.String(),
    accountId: Type.String(),
    policy: Type.String(),
    state: Type.Enum([...APPEAL_STATES]),
    lodgedAt: Instant('when it was lodged'),
    dueAt: Instant('by when it is to be decided'),
    language: Type.Optional(LanguageTag),
    text: Type.String(),
    attachments: Type.Array(AppealAttachment),
    claimedBy: Type.Optional(Type.String()),
    claimedUntil: Type.Optional(Instant('until when the claim lasts')),
    outcome: Type.Optional(Type.Enum([...APPEAL_OUTCOMES])),
    decidedBy: Type.Optional(Type.String()),
    decidedAt: Type.Optional(Instant('when it was decided or became moot')),
    reason: Type.Optional(Type.String({ description: 'why, in words that the user reads' })),
    reversed: Type.Optional(Type.Array(OwnId('action that was taken back'))),
    originalBy: Type.Optional(Type.String({ description: 'who decided; left out for automation' })),
    originalSecondBy: Type.Optional(Type.String({ description: 'who confirmed that' })),
  },
  { ...closed, $id: 'Appeal' },
);
export type Appeal = Static<typeof Appeal>;

export const AppealClaim = Type.Object(
  { id: Type.Optional(Type.String({ description: 'left out: the most urgent one that you may decide' })) },
  { ...closed, $id: 'AppealClaim' },
);
export type AppealClaim = Static<typeof AppealClaim>;

export const AppealDecision = Type.Object(
  {
    outcome: Type.Enum([...APPEAL_OUTCOMES]),
    reverse: Type.Optional(
      Type.Array(OwnId('action to take back'), {
        maxItems: 10,
        description: 'for `partly`: at least one and not all actions of the statement',
      }),
    ),
    reason: Type.String({
      minLength: 1,
      maxLength: 10_000,
      description: 'why, in words that the user reads',
    }),
  },
  { ...closed, $id: 'AppealDecision' },
);
export type AppealDecision = Static<typeof AppealDecision>;

/** Payload of `appeal.decided`. */
export const AppealMessage = Type.Object(
  {
    appealId: OwnId('appeal'),
    statementId: OwnId('statement that it was against'),
    decisionId: Type.Optional(OwnId('decision that it was against')),
    platform: Type.String(),
    accountId: Type.String(),
    outcome: Type.Enum([...APPEAL_OUTCOMES]),
    decidedAt: Instant('when'),
    reason: Type.String(),
    reversed: Type.Array(OwnId('action that was taken back')),
    apology: Type.Optional(LocalText),
  },
  { ...closed, $id: 'AppealMessage' },
);
export type AppealMessage = Static<typeof AppealMessage>;

const count = Type.Integer({ minimum: 0 });
const counts = {
  lodged: count,
  open: count,
  overdue: count,
  decided: count,
  upheld: count,
  overturned: count,
  partly: count,
  moot: count,
  overturnedShare: Type.Optional(
    Type.Number({ description: 'overturned or partly, of decided; left out when none is decided' }),
  ),
  interval: Type.Optional(
    Type.Tuple([Type.Number(), Type.Number()], { description: '95 % Wilson interval of that share' }),
  ),
  medianHours: Type.Optional(Type.Number({ description: 'lodged to decided' })),
};

export const AppealCounts = Type.Object(
  { key: Type.String(), ...counts },
  { ...closed, $id: 'AppealCounts' },
);
export type AppealCounts = Static<typeof AppealCounts>;

/** What became of the appeals lodged in a period. */
export const AppealStatistics = Type.Object(
  {
    from: Type.Optional(Instant('lodged from here on')),
    to: Type.Optional(Instant('lodged before')),
    total: Type.Object(counts, closed),
    byPolicy: Type.Array(AppealCounts),
    byLanguage: Type.Array(AppealCounts),
  },
  { ...closed, $id: 'AppealStatistics' },
);
export type AppealStatistics = Static<typeof AppealStatistics>;
