import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { ContestDecision, NewContest } from '../ledger-request.ts';
import { Scorecard, ScorecardLine, ScorecardRank } from '../scorecard.ts';

const period = {
  side: Type.Enum(['platform', 'authority'], { description: 'who is measured' }),
  from: Type.Optional(Type.String({ maxLength: 40, format: 'date-time' })),
  to: Type.Optional(Type.String({ maxLength: 40, format: 'date-time' })),
};

/** How platforms answer authorities, and how good the orders of authorities are; line by line contestable. */
export const scorecardOperations = operations('ledger', {
  scorecards: {
    method: 'GET',
    path: '/v1/scorecards',
    permission: 'ledger.read',
    summary: 'Scorecards of a side with formulas, samples and intervals; ranks where intervals allow them',
    description:
      'Over all that is recorded, or over a period. One subject is above another only where their 95 % intervals ' +
      'do not meet; `unranked` says of whom nothing can be said and why. `unattributed`: orders that name nobody ' +
      'of this side.',
    query: Type.Object(period, closed),
    answers: {
      200: Type.Object(
        {
          side: Type.Enum(['platform', 'authority']),
          from: Type.String(),
          to: Type.String(),
          cards: Type.Array(Scorecard),
          ranks: Type.Array(ScorecardRank),
          unattributed: Type.Integer({ minimum: 0 }),
        },
        closed,
      ),
    },
  },
  scorecardLines: {
    method: 'GET',
    path: '/v1/scorecards/lines',
    permission: 'ledger.read',
    onRead: 'scorecard-lines.read',
    summary: 'Every fact that a scorecard counts, the latest first, with what was contested',
    query: Type.Object({ ...period, subject: Type.String({ minLength: 1, maxLength: 500 }) }, closed),
    answers: { 200: Type.Object({ lines: Type.Array(ScorecardLine) }, closed) },
  },
  contestScore: {
    method: 'POST',
    path: '/v1/scorecards/contests',
    permission: 'ledger.write',
    caller: 'staff',
    records: ['scorecard.contested'],
    summary: 'Say that a fact of a scorecard is wrong; it counts until somebody else decides',
    body: NewContest,
    answers: { 201: ScorecardLine },
  },
  decideContest: {
    method: 'POST',
    path: '/v1/scorecards/contests/:id/decide',
    permission: 'ledger.decide',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    records: ['scorecard.decided'],
    summary: 'Decide on a contest: the line counts on, or no more; not by who contested it',
    params: ById,
    body: ContestDecision,
    answers: {
      200: Type.Object(
        { id: Type.String(), line: Type.String(), state: Type.Enum(['open', 'upheld', 'struck']) },
        closed,
      ),
    },
  },
});
