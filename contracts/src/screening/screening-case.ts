import { type Static, Type } from 'typebox';
import { closed, OwnId, Slug } from '../scalar.ts';
import { EVIDENCE_TIERS, ScreeningMatch, ScreeningStamp, ScreeningSubject } from './screening.ts';

export const CASE_STATES = ['open', 'need-more', 'confirmed', 'cleared', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** How a case ended without a person: what it rested on is gone. */
export const CASE_CLOSINGS = ['delisted', 'list-changed', 'profile-changed'] as const;
export type CaseClosing = (typeof CASE_CLOSINGS)[number];

/** What a person says of a case. */
export const CaseDecision = Type.Object(
  {
    decision: Type.Enum(['confirm', 'clear', 'need-more'], {
      description:
        'confirm: the account is of the listed entity, and a review job is opened; clear: it is not; need-more: it waits',
    }),
    reason: Type.String({ minLength: 3, maxLength: 5_000, description: 'why; for staff and auditors' }),
    clearDays: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1_095,
        description: 'how long a clearance holds; 365 when left out',
      }),
    ),
    policy: Type.Optional(Slug('policy of the review job; terrorism/membership when left out')),
  },
  { ...closed, $id: 'CaseDecision' },
);
export type CaseDecision = Static<typeof CaseDecision>;

/** An account beside a designation, for a person to look at. */
export const ScreeningCase = Type.Object(
  {
    id: OwnId('case'),
    platform: Type.String(),
    accountId: Type.String(),
    designationId: OwnId('designation'),
    tier: Type.Enum([...EVIDENCE_TIERS]),
    state: Type.Enum([...CASE_STATES]),
    closing: Type.Optional(Type.Enum([...CASE_CLOSINGS])),
    match: ScreeningMatch,
    subject: ScreeningSubject,
    stamp: ScreeningStamp,
    openedAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
    openedBy: Type.String({ description: 'what led to it: profile, or list@version' }),
    decidedAt: Type.Optional(Type.String({ format: 'date-time' })),
    decidedBy: Type.Optional(Type.String()),
    reason: Type.Optional(Type.String()),
    clearedUntil: Type.Optional(Type.String({ format: 'date-time' })),
    jobId: Type.Optional(OwnId('review job that a confirmation opened')),
  },
  { ...closed, $id: 'ScreeningCase' },
);
export type ScreeningCase = Static<typeof ScreeningCase>;

/** A match of an account as it is kept, of any tier. */
export const RecordedMatch = Type.Object(
  {
    platform: Type.String(),
    accountId: Type.String(),
    match: ScreeningMatch,
    stamp: ScreeningStamp,
    seenAt: Type.String({ format: 'date-time' }),
    cleared: Type.Boolean({ description: 'somebody has cleared this pair, and it still holds' }),
    caseId: Type.Optional(OwnId('case')),
  },
  { ...closed, $id: 'RecordedMatch' },
);
export type RecordedMatch = Static<typeof RecordedMatch>;

/** Whether a match comes out the same when it is made again from what was kept. */
export const CaseDerivation = Type.Object(
  {
    same: Type.Boolean(),
    matcher: Type.String({ description: 'version that derived it now' }),
    differences: Type.Array(Type.String(), { description: 'fields that differ' }),
    now: Type.Optional(ScreeningMatch),
  },
  { ...closed, $id: 'CaseDerivation' },
);
export type CaseDerivation = Static<typeof CaseDerivation>;

/** A screening of many accounts. */
export const ScreeningRun = Type.Object(
  {
    id: OwnId('run'),
    cause: Type.String({ description: 'list@version, or who asked' }),
    state: Type.Enum(['running', 'done', 'failed']),
    scanned: Type.Integer(),
    total: Type.Integer({ description: 'accounts when it began' }),
    matched: Type.Integer(),
    designations: Type.Integer({ description: 'how many are looked for' }),
    startedAt: Type.String({ format: 'date-time' }),
    finishedAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { ...closed, $id: 'ScreeningRun' },
);
export type ScreeningRun = Static<typeof ScreeningRun>;
