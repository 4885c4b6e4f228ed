import { type Static, type TSchema, Type } from 'typebox';
import { SEVERITIES, type Severity } from '../action.ts';
import { closed } from '../scalar.ts';

/**
 * In which order jobs are offered. `exposure`: by what looking at it is expected to prevent for each minute of work.
 * `reach`: harm × reach × urgency, whatever is known of how it spreads.
 */
export const JOB_ORDERS = ['exposure', 'reach'] as const;
export type JobOrder = (typeof JOB_ORDERS)[number];

/** Hours of waiting after which a job counts twice as much. */
export const WAITING_DOUBLES_HOURS = 12;

/** Hours after which what nobody passes on reaches half of the further people that something new does, then a third, a quarter. */
export const FADES_HOURS = 0.5;

/** What the order takes where nobody knows, and between which bounds it takes what is said: a bound for each factor bounds the wait. */
export const ORDER_BOUNDS = {
  chance: { least: 0.02, most: 1, unknown: 0.5 },
  exposure: { least: 10, most: 1_000_000, unknown: 100 },
  minutes: { least: 0.5, most: 30, unknown: 3 },
} as const;

/** How pressing a job is, with everything that it follows from. */
export const JobPriority = Type.Object(
  {
    score: Type.Number({
      description:
        'by exposure: chance × exposure × fading × harm × 4^(urgency − 1) ÷ minutes × waiting; by reach: harm × reach × urgency',
    }),
    order: Type.Enum([...JOB_ORDERS]),
    harm: Type.Number({ description: 'by severity: 1 to 4 by exposure; 1, 3, 9 or 27 by reach' }),
    reach: Type.Number({ description: '1 + log10(1 + audience), to two decimals' }),
    urgency: Type.Integer({
      minimum: 1,
      maximum: 5,
      description:
        'by the time to its due time: 1 over 24 h or none, 2 within 24 h, 3 within 4 h, 4 within 1 h, 5 over',
    }),
    chance: Type.Number({ minimum: 0, maximum: 1, description: 'probability that it is a violation' }),
    chanceFrom: Type.Enum(['model', 'upheld', 'unknown'], {
      description:
        'model: the strongest calibrated probability behind it; upheld: the share of the jobs of its rule that people upheld',
    }),
    exposure: Type.Number({ minimum: 0, description: 'people whom it will reach within six hours' }),
    exposureFrom: Type.Enum(['forecast', 'audience', 'unknown']),
    exposureLow: Type.Optional(
      Type.Number({ minimum: 0, description: 'of a forecast: in four of five cases' }),
    ),
    exposureHigh: Type.Optional(Type.Number({ minimum: 0 })),
    fading: Type.Number({
      minimum: 0,
      maximum: 1,
      description: `how much of it is still to come where nobody can foresee it: 1 ÷ (1 + hours ÷ ${FADES_HOURS}); 1 of a forecast`,
    }),
    minutes: Type.Number({ minimum: 0, description: 'of work: the median of the like of it lately' }),
    waiting: Type.Number({
      minimum: 1,
      description: `how much more it counts since it waits: twice as much every ${WAITING_DOUBLES_HOURS} hours`,
    }),
  },
  { ...closed, $id: 'JobPriority' },
);
export type JobPriority = Static<typeof JobPriority>;

const people = Type.Integer({ minimum: 0 });
const part = <Code extends string>(code: Code, values: Record<string, TSchema> = {}) =>
  Type.Object({ code: Type.Literal(code), values: Type.Object(values, closed) }, closed);

/** One part of the sentence that says why a job stands where it stands. */
export const JobReason = Type.Unsafe<JobReason>(
  Type.Union(
    [
      part('drawn-at-random'),
      part('chance', { chance: Type.Number() }),
      part('upheld', { share: Type.Number() }),
      part('chance-unknown'),
      part('exposure', { people, low: Type.Optional(people), high: Type.Optional(people) }),
      part('audience', { people }),
      part('reach-unknown'),
      part('severity', { severity: Type.Enum([...SEVERITIES]) }),
      part('minutes', { minutes: Type.Number() }),
      part('due', { urgency: Type.Integer() }),
      part('waited', { hours: Type.Integer() }),
    ],
    { $id: 'JobReason' },
  ),
);
export type JobReason =
  | { readonly code: 'drawn-at-random' | 'chance-unknown' | 'reach-unknown'; readonly values: object }
  | { readonly code: 'chance'; readonly values: { readonly chance: number } }
  | { readonly code: 'upheld'; readonly values: { readonly share: number } }
  | {
      readonly code: 'exposure';
      readonly values: { readonly people: number; readonly low?: number; readonly high?: number };
    }
  | { readonly code: 'audience'; readonly values: { readonly people: number } }
  | { readonly code: 'severity'; readonly values: { readonly severity: Severity } }
  | { readonly code: 'minutes'; readonly values: { readonly minutes: number } }
  | { readonly code: 'due'; readonly values: { readonly urgency: number } }
  | { readonly code: 'waited'; readonly values: { readonly hours: number } };

/** What the sentence is made of. */
export interface JobFacts {
  readonly origin: string;
  readonly severity: Severity;
  readonly priority: JobPriority;
}

/**
 * Why a job stands where it stands, in parts that make one sentence in any language. Of what was drawn at random nothing
 * is said: who judges it is to know nothing.
 *
 * @example
 * ```ts
 * const priority = { score: 9_600, order: 'exposure', harm: 3, reach: 5.08, urgency: 1, chance: 0.8, chanceFrom: 'model',
 *   exposure: 12_000, exposureFrom: 'forecast', fading: 1, minutes: 3, waiting: 1 } as const;
 * whyOf({ origin: 'rule', severity: 'high', priority }).map(({ code }) => code) // => ['chance', 'exposure', 'severity', 'minutes']
 * whyOf({ origin: 'random', severity: 'low', priority }).map(({ code }) => code) // => ['drawn-at-random']
 * ```
 */
export function whyOf({ origin, severity, priority }: JobFacts): JobReason[] {
  if (origin === 'random') return [{ code: 'drawn-at-random', values: {} }];
  const { order, urgency, minutes, waiting } = priority;
  const hours = Math.round(Math.log2(waiting) * WAITING_DOUBLES_HOURS);
  const byExposure = order === 'exposure';
  return [
    ...(byExposure ? [chanceOf(priority)] : []),
    exposureOf(priority),
    { code: 'severity', values: { severity } },
    ...(urgency > 1 ? [{ code: 'due', values: { urgency } } as const] : []),
    ...(byExposure ? [{ code: 'minutes', values: { minutes } } as const] : []),
    ...(byExposure && hours >= WAITING_DOUBLES_HOURS ? [{ code: 'waited', values: { hours } } as const] : []),
  ];
}

function chanceOf({ chance, chanceFrom }: JobPriority): JobReason {
  switch (chanceFrom) {
    case 'model':
      return { code: 'chance', values: { chance } };
    case 'upheld':
      return { code: 'upheld', values: { share: chance } };
    case 'unknown':
      return { code: 'chance-unknown', values: {} };
    default: {
      const never: never = chanceFrom;
      throw new Error(`unknown source of a chance ${never}`);
    }
  }
}

function exposureOf({ exposure, exposureFrom, exposureLow, exposureHigh }: JobPriority): JobReason {
  switch (exposureFrom) {
    case 'forecast': {
      const interval = exposureLow !== undefined &&
        exposureHigh !== undefined && { low: Math.round(exposureLow), high: Math.round(exposureHigh) };
      return { code: 'exposure', values: { people: Math.round(exposure), ...interval } };
    }
    case 'audience':
      return { code: 'audience', values: { people: Math.round(exposure) } };
    case 'unknown':
      return { code: 'reach-unknown', values: {} };
    default: {
      const never: never = exposureFrom;
      throw new Error(`unknown source of an exposure ${never}`);
    }
  }
}
