import { type Static, Type } from 'typebox';
import { closed, OwnId } from '../scalar.ts';
import { JobCase } from './job-case.ts';

const Judgement = {
  decision: Type.Enum(['no-violation', 'violation']),
  policy: Type.Optional(Type.String({ maxLength: 100, description: 'the one that is violated' })),
};

/** A job to be judged again: its case without decisions, actions, other jobs and whether it is a golden one. */
export const QualityTask = Type.Object(
  {
    id: OwnId('id of the task'),
    case: JobCase,
    claimedUntil: Type.String({ format: 'date-time' }),
  },
  { ...closed, $id: 'QualityTask' },
);
export type QualityTask = Static<typeof QualityTask>;

/** What the second pair of eyes finds. */
export const QualityAnswer = Type.Object(Judgement, { ...closed, $id: 'QualityAnswer' });
export type QualityAnswer = Static<typeof QualityAnswer>;

/** A resolved job whose right answer is agreed: everybody who reviews is shown it once. */
export const GoldenJob = Type.Object(
  {
    jobId: OwnId('id of a resolved job'),
    expected: Type.Object(Judgement, closed),
    note: Type.Optional(Type.String({ maxLength: 2000 })),
    addedBy: Type.String(),
    addedAt: Type.String({ format: 'date-time' }),
  },
  { ...closed, $id: 'GoldenJob' },
);
export type GoldenJob = Static<typeof GoldenJob>;

export const GoldenJobRequest = Type.Object(
  {
    jobId: OwnId('id of a resolved job'),
    expected: Type.Object(Judgement, closed),
    note: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  { ...closed, $id: 'GoldenJobRequest' },
);
export type GoldenJobRequest = Static<typeof GoldenJobRequest>;

/** A judgement beside the one that it is measured against. */
export const QualityReview = Type.Object(
  {
    id: OwnId('id of the task'),
    kind: Type.Enum(['sample', 'golden']),
    jobId: Type.String(),
    reviewedBy: Type.String(),
    reviewedAt: Type.String({ format: 'date-time' }),
    answer: Type.Object(Judgement, closed),
    against: Type.Object(
      {
        ...Judgement,
        by: Type.Optional(Type.String({ description: 'who decided; nobody for a golden job' })),
      },
      closed,
    ),
    agrees: Type.Boolean(),
  },
  { ...closed, $id: 'QualityReview' },
);
export type QualityReview = Static<typeof QualityReview>;

export const QUALITY_GROUPS = ['policy', 'language', 'reviewer'] as const;
export type QualityGroup = (typeof QUALITY_GROUPS)[number];

/** How far people agree. Kappa and alpha are left out where they are not defined. */
export const QualityRow = Type.Object(
  {
    key: Type.String({ description: 'policy of the job, language of its content, or who decided it' }),
    n: Type.Integer({ minimum: 0, description: 'decisions that were judged again' }),
    agreement: Type.Number({ description: 'share on which both agree' }),
    interval: Type.Tuple([Type.Number(), Type.Number()], { description: '95 % (Wilson) of the agreement' }),
    kappa: Type.Optional(Type.Number({ description: "Cohen's kappa" })),
    alpha: Type.Optional(Type.Number({ description: "Krippendorff's alpha, nominal" })),
    golden: Type.Optional(
      Type.Object(
        { n: Type.Integer({ minimum: 0 }), correct: Type.Integer({ minimum: 0 }) },
        { ...closed, description: 'answers to golden jobs' },
      ),
    ),
  },
  { ...closed, $id: 'QualityRow' },
);
export type QualityRow = Static<typeof QualityRow>;

export const QualityReport = Type.Object(
  {
    by: Type.Enum([...QUALITY_GROUPS]),
    from: Type.String({ format: 'date-time' }),
    to: Type.String({ format: 'date-time' }),
    waiting: Type.Integer({ minimum: 0, description: 'decisions that wait to be judged again' }),
    overall: QualityRow,
    rows: Type.Array(QualityRow),
  },
  { ...closed, $id: 'QualityReport' },
);
export type QualityReport = Static<typeof QualityReport>;

/** How often somebody's reports were upheld. */
export const ReporterAccuracy = Type.Object(
  {
    platform: Type.String(),
    reporter: Type.String({ description: 'id of the account that reports' }),
    upheld: Type.Integer({ minimum: 0 }),
    refused: Type.Integer({ minimum: 0 }),
    accuracy: Type.Number({
      description: '(upheld + 1) / (upheld + refused + 2): mean of Beta(1, 1) after these',
    }),
    interval: Type.Tuple([Type.Number(), Type.Number()], {
      description: '95 % (Wilson) of the share upheld',
    }),
    lastAt: Type.String({ format: 'date-time' }),
  },
  { ...closed, $id: 'ReporterAccuracy' },
);
export type ReporterAccuracy = Static<typeof ReporterAccuracy>;

const count = (description: string) => Type.Integer({ minimum: 0, description });

/** What nothing flagged in a week, and how much of it was a violation. */
export const MissedWeek = Type.Object(
  {
    from: Type.String({ format: 'date-time' }),
    to: Type.String({ format: 'date-time' }),
    seen: count('pieces of new content that nothing flagged, while some were drawn'),
    drawn: count('of those, drawn at random'),
    judged: count('of those, judged by people so far'),
    violations: count('of those, violations'),
    byPolicy: Type.Record(Type.String(), Type.Integer(), { description: 'of the violations' }),
    missed: Type.Optional(
      Type.Object(
        { estimate: count('estimated'), low: count('at least'), high: count('at most') },
        {
          ...closed,
          description:
            'violations among all that was seen, with a 95 % interval; left out where nothing was judged',
        },
      ),
    ),
  },
  { ...closed, $id: 'MissedWeek' },
);
export type MissedWeek = Static<typeof MissedWeek>;

/** What is missed, as far as chance shows. */
export const MissedReport = Type.Object(
  {
    share: Type.Number({ description: 'share of the capacity that is set for it' }),
    rate: Type.Number({ description: 'with which it is drawn now; 0 while nobody decides anything' }),
    waiting: count('drawn, and waiting for people'),
    weeks: Type.Array(MissedWeek, { description: 'newest first, from Monday (UTC)' }),
  },
  { ...closed, $id: 'MissedReport' },
);
export type MissedReport = Static<typeof MissedReport>;
