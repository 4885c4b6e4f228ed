import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';

/** What can spread: a post that is passed on, a text with its near-copies, a link, a file, a hashtag, an invitation. */
export const SPREAD_KINDS = ['post', 'text', 'link', 'file', 'tag', 'invite'] as const;
export type SpreadKind = (typeof SPREAD_KINDS)[number];

/** What was said of something so far; of several, the gravest that people said goes first. */
export const SAID_BEFORE = ['none', 'flagged', 'no-violation', 'violation'] as const;
export type SaidBefore = (typeof SAID_BEFORE)[number];

/** How somebody passes something on. `quote` adds words of its own: it counts as reach, and is no copy. */
export const PASSED_ON = [
  'original',
  'share',
  'quote',
  'near-copy',
  'same-file',
  'same-link',
  'same-tag',
  'reply',
] as const;
export type PassedOn = (typeof PASSED_ON)[number];

const instant = Type.String({ format: 'date-time' });
const count = (description: string) => Type.Integer({ minimum: 0, description });

/** A value with the interval that holds it in four of five cases. */
export const SpreadExpected = Type.Object(
  { expected: Type.Number(), low: Type.Number(), high: Type.Number() },
  { ...closed, $id: 'SpreadExpected' },
);

/** Further people that something will reach within a time, or why nobody can say. */
export const SpreadForecast = Type.Union(
  [
    Type.Object(
      {
        known: Type.Literal(true),
        exposure: Type.Object(
          { '1h': SpreadExpected, '6h': SpreadExpected, '24h': SpreadExpected },
          { ...closed, description: 'further exposure: audiences of what will pass it on' },
        ),
        supercritical: Type.Boolean({ description: 'each arrival brings more than one' }),
        model: Type.String(),
      },
      closed,
    ),
    Type.Object({ known: Type.Literal(false), reason: Type.String() }, closed),
  ],
  { $id: 'SpreadForecast' },
);
export type SpreadForecast = Static<typeof SpreadForecast>;

const summary = {
  id: Type.String({ description: 'of the thing, the same in every process' }),
  kind: Type.Enum([...SPREAD_KINDS]),
  label: Type.String({
    description: 'an address, a digest, a hashtag; of posts and texts where it was seen first',
  }),
  arrivals: count('how often it came, in the window'),
  arrivals1h: count('in the last hour'),
  accounts: count('different accounts; an estimate where they are many'),
  audience: count('sum of the audiences of what passed it on'),
  newAccountShare: Type.Number({ minimum: 0, maximum: 1, description: 'by accounts younger than a week' }),
  knownBadShare: Type.Number({
    minimum: 0,
    maximum: 1,
    description: 'by accounts of which something was flagged or decided',
  }),
  platforms: Type.Array(Type.String()),
  firstAt: instant,
  lastAt: instant,
  said: Type.Enum([...SAID_BEFORE], { description: 'the gravest that was said of anything in it' }),
  forecast: SpreadForecast,
};

export const SpreadSummary = Type.Object(summary, { ...closed, $id: 'SpreadSummary' });
export type SpreadSummary = Static<typeof SpreadSummary>;

/** One account passing it on. `parent` is the content that it was taken from, where that is known. */
export const SpreadArrival = Type.Object(
  {
    at: instant,
    platform: Type.String(),
    accountId: Type.String(),
    contentId: Type.String(),
    eventId: Type.String(),
    how: Type.Enum([...PASSED_ON]),
    likeness: Type.Number({ minimum: 0, maximum: 1 }),
    parent: Type.Optional(Type.String()),
    audience: Type.Optional(Type.Integer({ minimum: 0 })),
    said: Type.Enum([...SAID_BEFORE]),
  },
  { ...closed, $id: 'SpreadArrival' },
);
export type SpreadArrival = Static<typeof SpreadArrival>;

/** Something that was said of it, on its curve. */
export const SpreadMark = Type.Object(
  {
    at: instant,
    said: Type.Enum(['flagged', 'no-violation', 'violation']),
    platform: Type.String(),
    accountId: Type.String(),
    contentId: Type.String(),
    because: Type.Array(Type.String(), { description: 'rules that fired, or the policy of the decision' }),
    decisionId: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'SpreadMark' },
);
export type SpreadMark = Static<typeof SpreadMark>;

export const SpreadObject = Type.Object(
  {
    ...summary,
    curve: Type.Object(
      {
        bucketSeconds: Type.Integer({ minimum: 1 }),
        buckets: Type.Array(
          Type.Object(
            { at: instant, arrivals: Type.Number({ minimum: 0 }), audience: Type.Number({ minimum: 0 }) },
            closed,
          ),
        ),
        sampled: Type.Boolean({ description: 'arrivals between are a sample that stands for all' }),
      },
      closed,
    ),
    days: Type.Array(
      Type.Object(
        {
          day: Type.String({ format: 'date', description: 'UTC' }),
          arrivals: Type.Integer({ minimum: 0 }),
          audience: Type.Integer({ minimum: 0 }),
        },
        closed,
      ),
      {
        description:
          'the last seven days, today last, as counters keep them: of what grows they are behind by an eighth at most',
      },
    ),
    marks: Type.Array(SpreadMark, { description: 'what was flagged and decided, oldest first' }),
    passed: Type.Array(SpreadArrival, {
      description: 'who passed it on, oldest first; `parent` makes it a tree',
    }),
    passedAll: Type.Boolean({ description: 'false: there are more than are kept' }),
  },
  { ...closed, $id: 'SpreadObject' },
);
export type SpreadObject = Static<typeof SpreadObject>;

/** The last full hour of a platform, against what this hour of the week usually brings. */
export const SpreadHour = Type.Object(
  {
    platform: Type.String(),
    hour: Type.String({ format: 'date-time', description: 'its beginning' }),
    arrivals: count('how often something was passed on in it'),
    expected: Type.Number({ minimum: 0, description: 'what is usual at this hour of the week' }),
    bits: Type.Number({
      minimum: 0,
      description: 'how surprising so many or more are: 10 bits are a chance of one in a thousand',
    }),
    surprising: Type.Boolean({ description: 'from 10 bits on' }),
    excess: Type.Number({
      minimum: 0,
      description: 'sum of excesses over the last hours, in deviations: what is a little too much for long',
    }),
  },
  { ...closed, $id: 'SpreadHour' },
);
export type SpreadHour = Static<typeof SpreadHour>;

/** Whether everything of the window is known yet. */
export const SpreadReadiness = Type.Object(
  {
    ready: Type.Boolean({ description: 'false while the last window is read again after a start' }),
    read: Type.Number({ minimum: 0, maximum: 1, description: 'share of it that is read' }),
    failures: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'how often in a row it could not be read; it is tried again, within a minute',
      }),
    ),
  },
  { ...closed, $id: 'SpreadReadiness' },
);
export type SpreadReadiness = Static<typeof SpreadReadiness>;

/** What is followed. Posts and what passes them on always are. */
export const SpreadSettings = Type.Object(
  {
    follows: Type.Array(Type.Enum(['text', 'link', 'file', 'tag', 'invite']), {
      uniqueItems: true,
      maxItems: 5,
      description: 'what is followed besides posts',
    }),
    windowHours: Type.Integer({
      minimum: 1,
      maximum: 24,
      description: 'how far back arrivals are read after a start',
    }),
    markDays: Type.Integer({
      minimum: 1,
      maximum: 365,
      description:
        'for how long copies of what was only flagged are recognised; of what was decided it is 365 days',
    }),
  },
  { ...closed, $id: 'SpreadSettings' },
);
export type SpreadSettings = Static<typeof SpreadSettings>;

export const DEFAULT_SPREAD_SETTINGS: SpreadSettings = {
  follows: ['text', 'link', 'file', 'tag', 'invite'],
  windowHours: 24,
  markDays: 30,
};
