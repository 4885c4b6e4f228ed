import { statementOperations } from '@breakwater/contracts/redress';
import type { Redress } from '@breakwater/redress';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Statements of reasons, for staff; users have a page of their own, `/s/<token>`. */
export function statementRoutes(app: App, { statements }: Redress): void {
  serve(app, statementOperations, {
    statements: async ({ query }) => statements.list(query),
    statement: async ({ params }) => statements.get(params.id),
    renewStatementLink: async (request) => ({
      link: await statements.renewLink(request.params.id, actorOf(request)),
    }),
  });
}
