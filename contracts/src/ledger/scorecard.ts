import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Day, Instant, OwnId } from '../scalar.ts';

/** What is measured of a platform, and of an authority. */
export const PLATFORM_MEASURES = [
  'answered',
  'in-time',
  'effect',
  'partial',
  'refused-with-ground',
  'median-hours',
  'answers-sufficient',
  'representative',
] as const;
export const AUTHORITY_MEASURES = [
  'defective',
  'over-broad',
  'emergency',
  'emergency-confirmed',
  'secret',
  'secrecy-days',
  'global-effect',
  'protected-target',
  'reversed',
  'withdrawn',
] as const;
export type ScorecardMeasureId = (typeof PLATFORM_MEASURES)[number] | (typeof AUTHORITY_MEASURES)[number];

/** A measure with its formula, sample and 95 % interval. Small samples are withheld in public. */
export const ScorecardMeasure = Type.Object(
  {
    measure: Type.Enum([...PLATFORM_MEASURES, ...AUTHORITY_MEASURES]),
    label: LocalText,
    formula: LocalText,
    unit: Type.Enum(['share', 'hours', 'days', 'yes-no']),
    value: Type.Optional(Type.Number()),
    low: Type.Optional(Type.Number({ description: 'of the 95 % interval' })),
    high: Type.Optional(Type.Number()),
    count: Type.Optional(Type.Integer({ minimum: 0 })),
    of: Type.Integer({ minimum: 0, description: 'sample' }),
    places: Type.Optional(
      Type.Array(Type.Object({ jurisdiction: Type.String(), inPlace: Type.Boolean() }, closed), {
        description: 'for yes or no by jurisdiction: yes on the whole where it is so in each',
      }),
    ),
    suppressed: Type.Optional(Type.Boolean({ description: 'too few to publish' })),
    better: Type.Enum(['higher', 'lower', 'neither']),
  },
  { ...closed, $id: 'ScorecardMeasure' },
);
export type ScorecardMeasure = Static<typeof ScorecardMeasure>;

export const Scorecard = Type.Object(
  {
    side: Type.Enum(['platform', 'authority']),
    subject: Type.String(),
    subjectId: Type.Optional(Type.String()),
    from: Instant('from'),
    to: Instant('to'),
    measures: Type.Array(ScorecardMeasure),
    lines: Type.Integer({ minimum: 0, description: 'facts that it counts' }),
    contested: Type.Integer({ minimum: 0, description: 'of them contested' }),
  },
  { ...closed, $id: 'Scorecard' },
);
export type Scorecard = Static<typeof Scorecard>;

/** One subject above another only where their intervals do not meet; others share a rank. */
export const ScorecardRank = Type.Object(
  {
    measure: Type.Enum([...PLATFORM_MEASURES, ...AUTHORITY_MEASURES]),
    tiers: Type.Array(Type.Array(Type.String()), {
      description: 'best first; who shares a tier is not told apart',
    }),
    unranked: Type.Array(
      Type.Object({ subject: Type.String(), because: Type.Enum(['no-facts', 'too-few']) }, closed),
    ),
  },
  { ...closed, $id: 'ScorecardRank' },
);
export type ScorecardRank = Static<typeof ScorecardRank>;

/** A fact that a scorecard counts, line by line, so that it can be contested. */
export const ScorecardLine = Type.Object(
  {
    id: Type.String(),
    side: Type.Enum(['platform', 'authority']),
    subject: Type.String(),
    at: Instant('when'),
    day: Type.Optional(Day('the day of `at` in the zone of the law, where it is of a matter')),
    what: LocalText,
    measures: Type.Array(Type.Object({ measure: Type.String(), counts: Type.Boolean() }, closed)),
    contest: Type.Optional(
      Type.Object(
        {
          id: OwnId('contest'),
          by: Type.String(),
          at: Instant('contested'),
          because: Type.String({ maxLength: 5_000 }),
          state: Type.Enum(['open', 'upheld', 'struck']),
          decidedBy: Type.Optional(Type.String()),
          decidedAt: Type.Optional(Instant('decided')),
          reason: Type.Optional(Type.String({ description: 'of the decision' })),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'ScorecardLine' },
);
export type ScorecardLine = Static<typeof ScorecardLine>;
