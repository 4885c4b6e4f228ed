import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';
import { RULE_MODES } from './rule.ts';

const BacktestedRule = Type.Object(
  {
    id: Type.String(),
    mode: Type.Enum([...RULE_MODES]),
    fired: Type.Integer(),
    undetermined: Type.Integer({ description: 'events on which a value that it reads was not known' }),
    share: Type.Number({ description: 'of all events, those on which it fired' }),
    samples: Type.Array(Type.String(), { description: 'ids of the first events on which it fired' }),
  },
  closed,
);
const counted = {
  rules: Type.Array(BacktestedRule),
  flagged: Type.Integer({ description: 'events flagged by a live rule' }),
};
const Change = Type.Object({ count: Type.Integer(), samples: Type.Array(Type.String()) }, closed);

/** What a rule set does on stored events, beside what the live one does on the same. */
export const BacktestResult = Type.Object(
  {
    events: Type.Integer(),
    ...counted,
    before: Type.Optional(Type.Object(counted, { ...closed, description: 'the live rule set' })),
    newlyFlagged: Type.Optional(Change),
    noLongerFlagged: Type.Optional(Change),
  },
  { ...closed, $id: 'BacktestResult' },
);
export type BacktestResult = Static<typeof BacktestResult>;

/** Stored events on which two rule sets differ, to be looked at. */
export const BacktestSamples = Type.Object(
  {
    events: Type.Array(
      Type.Object(
        {
          eventId: Type.String(),
          at: Type.String({ format: 'date-time' }),
          type: Type.String(),
          platform: Type.String(),
          accountId: Type.String(),
          handle: Type.Optional(Type.String()),
          text: Type.Optional(Type.String({ description: 'the first 500 characters' })),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'BacktestSamples' },
);
export type BacktestSamples = Static<typeof BacktestSamples>;

export const BACKTEST_STATES = ['running', 'done', 'cancelled', 'failed'] as const;

/** A backtest that runs beside the judging, with how far it is. */
export const BacktestRun = Type.Object(
  {
    id: Type.String(),
    state: Type.Enum([...BACKTEST_STATES]),
    startedBy: Type.String(),
    startedAt: Type.String({ format: 'date-time' }),
    finishedAt: Type.Optional(Type.String({ format: 'date-time' })),
    sourceHash: Type.String({ description: 'SHA-256 of the source that is tried, hex' }),
    done: Type.Integer({ description: 'events run over so far' }),
    limit: Type.Integer({ description: 'events asked for; there may be fewer' }),
    ratePerSecond: Type.Optional(Type.Number()),
    etaSeconds: Type.Optional(Type.Number()),
    result: Type.Optional(BacktestResult),
    fault: Type.Optional(Type.Object({ code: Type.String(), message: Type.String() }, closed)),
  },
  { ...closed, $id: 'BacktestRun' },
);
export type BacktestRun = Static<typeof BacktestRun>;

/** Events that one backtest runs over at most: its counters and reports are held in memory. */
export const MAX_BACKTEST_EVENTS = 100_000;
