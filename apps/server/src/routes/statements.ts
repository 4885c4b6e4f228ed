import { STATEMENT_STATES, StatementOfReasons, StatementView } from '@breakwater/contracts';
import type { Review } from '@breakwater/review';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const ById = Type.Object({ id: Type.String() });
const Query = Type.Object(
  {
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
    decision: Type.Optional(Type.String({ maxLength: 40 })),
    state: Type.Optional(Type.Enum([...STATEMENT_STATES])),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
const StatementList = Type.Object({
  statements: Type.Array(StatementOfReasons),
  next: Type.Optional(Type.String()),
});

/** Statements of reasons, for staff; users have a page of their own, `/s/<token>`. */
export function statementRoutes(app: App, { statements }: Review): void {
  const tags = ['statements'];
  app.get(
    '/v1/statements',
    {
      config: { permission: 'statements.read', onRead: 'statements.read', platform: 'query' },
      schema: {
        tags,
        summary: 'Statements of reasons, newest first',
        querystring: Query,
        response: { 200: StatementList },
      },
    },
    async ({ query }) => {
      const { items, next } = await statements.list(query);
      return { statements: items, ...(next !== undefined && { next }) };
    },
  );
  app.get(
    '/v1/statements/:id',
    {
      config: { permission: 'statements.read', onRead: 'statement.read', platform: 'answer' },
      schema: {
        tags,
        summary: 'A statement of reasons, also as the user reads it',
        params: ById,
        response: { 200: StatementView },
      },
    },
    async ({ params }) => statements.get(params.id),
  );
  app.post(
    '/v1/statements/:id/link',
    {
      config: { permission: 'decisions.undo', onChange: 'statement.link' },
      schema: {
        tags,
        summary: 'Make another link to a statement, for a user who lost theirs',
        description:
          'Who holds a link can appeal in the name of the user: give it to nobody else. Links are kept as hashes; ' +
          'this answer is the only place where it stands.',
        params: ById,
        response: { 200: Type.Object({ link: Type.String() }) },
      },
    },
    async (request) => ({ link: await statements.renewLink(request.params.id, actorOf(request)) }),
  );
}
