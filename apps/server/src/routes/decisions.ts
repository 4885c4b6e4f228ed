import { Action, Decision, StrikeRecord } from '@breakwater/contracts';
import type { Review } from '@breakwater/review';
import { Type } from 'typebox';
import { actorOf, mayCall } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { provenPerson } from '../http/refusals.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String() });
const Query = Type.Object(
  {
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
    job: Type.Optional(Type.String({ maxLength: 100 })),
    by: Type.Optional(
      Type.String({ maxLength: 200, description: 'who decided it, alone or as the second person' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
const reason = Type.String({
  minLength: 1,
  maxLength: 10_000,
  description: 'why; it stays with the decision',
});

/** What people decided: looked up, undone, and ended in part. */
export function decisionRoutes(app: App, { decisions, actions, strikes }: Review): void {
  const tags = ['decisions'];
  app.get(
    '/v1/decisions',
    {
      config: { permission: 'decisions.read', onRead: 'decisions.read', platform: 'query' },
      schema: {
        tags,
        summary: 'What people decided, newest first',
        querystring: Query,
        response: {
          200: Type.Object({ decisions: Type.Array(Decision), next: Type.Optional(Type.String()) }),
        },
      },
    },
    async ({ query }) => {
      const { items, next } = await decisions.list(query);
      return { decisions: items, ...(next !== undefined && { next }) };
    },
  );
  app.get(
    '/v1/decisions/:id',
    {
      config: { permission: 'decisions.read', onRead: 'decision.read', platform: { of: 'decision' } },
      schema: { tags, summary: 'A decision', params: ById, response: { 200: Decision } },
    },
    async ({ params }) => decisions.get(params.id),
  );
  app.post(
    '/v1/decisions/:id/undo',
    {
      config: {
        permission: 'jobs.decide',
        onForbidden: 'decision.undo.refused',
        caller: 'staff',
        platform: { of: 'decision' },
      },
      schema: {
        tags,
        summary: 'Undo a decision and everything that followed from it',
        description:
          'Your own for 24 hours. What others decided, and later, needs decisions.undo and fresh proof that it is you.',
        params: ById,
        body: Type.Object({ reason }, closed),
        response: { 200: Decision },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { decidedBy } = await decisions.get(id);
      const what = { action: 'decision.undo.refused', subject: id } as const;
      const mayUndoOthers = mayCall(request, 'decisions.undo');
      const others = mayUndoOthers && decidedBy !== actorOf(request);
      const by = others ? await provenPerson(request, decisions, what) : actorOf(request);
      return decisions.undo(id, { by, mayUndoOthers, reason: request.body.reason });
    },
  );
  app.post(
    '/v1/actions/:id/end',
    {
      config: { permission: 'jobs.decide', onForbidden: 'action.end.refused', caller: 'staff' },
      schema: {
        tags,
        summary: 'End one action, now or at a set time',
        description:
          'Ends what automation or you yourself did within 24 hours; anything else needs decisions.undo. The rest of ' +
          'the decision stays as it is.',
        params: ById,
        body: Type.Object(
          {
            at: Type.Optional(
              Type.String({
                format: 'date-time',
                description: 'when; now when left out. Only ever earlier.',
              }),
            ),
            reason,
          },
          closed,
        ),
        response: { 200: Action },
      },
    },
    async (request) => {
      const { id } = request.params;
      const by = actorOf(request);
      const mayUndoOthers = mayCall(request, 'decisions.undo');
      return actions.end(id, { ...request.body, by, mayUndoOthers });
    },
  );
  app.get(
    '/v1/accounts/:platform/:id/strikes',
    {
      config: { permission: 'accounts.read', onRead: 'account.strikes.read', platform: 'params' },
      schema: {
        tags: ['accounts'],
        summary: 'The strikes of an account and the points that count now',
        params: Type.Object({
          platform: Type.String({ maxLength: 100 }),
          id: Type.String({ maxLength: 200 }),
        }),
        response: { 200: StrikeRecord },
      },
    },
    async ({ params }) => strikes.of(params.platform, params.id),
  );
}
