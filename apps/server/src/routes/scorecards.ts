import { ContestDecision, NewContest, Scorecard, ScorecardLine, ScorecardRank } from '@breakwater/contracts';
import type { Ledger } from '@breakwater/ledger';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const tags = ['ledger'];
const period = {
  side: Type.Enum(['platform', 'authority'], { description: 'who is measured' }),
  from: Type.Optional(Type.String({ maxLength: 40, format: 'date-time' })),
  to: Type.Optional(Type.String({ maxLength: 40, format: 'date-time' })),
};

/** How platforms answer authorities, and how good the orders of authorities are; line by line contestable. */
export function scorecardRoutes(app: App, { scorecards }: Ledger): void {
  app.get(
    '/v1/scorecards',
    {
      config: { permission: 'ledger.read' },
      schema: {
        tags,
        summary:
          'Scorecards of a side with formulas, samples and intervals; ranks where intervals allow them',
        description:
          'Over all that is recorded, or over a period. One subject is above another only where their 95 % intervals ' +
          'do not meet; `unranked` says of whom nothing can be said and why. `unattributed`: orders that name nobody ' +
          'of this side.',
        querystring: Type.Object(period, closed),
        response: {
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
    },
    async ({ query }) => scorecards.read(query),
  );
  app.get(
    '/v1/scorecards/lines',
    {
      config: { permission: 'ledger.read', onRead: 'scorecard-lines.read' },
      schema: {
        tags,
        summary: 'Every fact that a scorecard counts, the latest first, with what was contested',
        querystring: Type.Object(
          { ...period, subject: Type.String({ minLength: 1, maxLength: 500 }) },
          closed,
        ),
        response: { 200: Type.Object({ lines: Type.Array(ScorecardLine) }, closed) },
      },
    },
    async ({ query }) => ({ lines: await scorecards.lines(query) }),
  );
  app.post(
    '/v1/scorecards/contests',
    {
      config: { permission: 'ledger.write', caller: 'staff' },
      schema: {
        tags,
        summary: 'Say that a fact of a scorecard is wrong; it counts until somebody else decides',
        body: NewContest,
        response: { 201: ScorecardLine },
      },
    },
    async (request, reply) => reply.code(201).send(await scorecards.contest(request.body, actorOf(request))),
  );
  app.post(
    '/v1/scorecards/contests/:id/decide',
    {
      config: { permission: 'ledger.decide', caller: 'person', proof: 'fresh', standing: 'established' },
      schema: {
        tags,
        summary: 'Decide on a contest: the line counts on, or no more; not by who contested it',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        body: ContestDecision,
        response: {
          200: Type.Object(
            { id: Type.String(), line: Type.String(), state: Type.Enum(['open', 'upheld', 'struck']) },
            closed,
          ),
        },
      },
    },
    async (request) => {
      const { id, line, state } = await scorecards.decide(request.params.id, request.body, actorOf(request));
      return { id, line, state };
    },
  );
}
