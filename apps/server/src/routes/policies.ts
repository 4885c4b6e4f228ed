import { Policy, PolicyChange, Taxonomy } from '@breakwater/contracts';
import type { Review } from '@breakwater/review';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const ById = Type.Object({
  id: Type.String({ maxLength: 300, description: 'with its slashes written as %2F' }),
});

/** The tree of policies that decisions are made under. */
export function policyRoutes(app: App, { policies, taxonomy }: Review): void {
  const tags = ['policies'];
  app.get(
    '/v1/policies',
    {
      config: { permission: 'policies.read', platform: 'none' },
      schema: {
        tags,
        summary: 'The policies as they are now, by id; retired ones are marked',
        response: { 200: Type.Object({ policies: Type.Array(Policy) }) },
      },
    },
    async () => ({ policies: await policies.list() }),
  );
  app.get(
    '/v1/policies/:id/versions',
    {
      config: { permission: 'policies.read' },
      schema: {
        tags,
        summary: 'The versions of a policy, newest first',
        params: ById,
        response: { 200: Type.Object({ versions: Type.Array(Policy) }) },
      },
    },
    async ({ params }) => ({ versions: await policies.versions(params.id) }),
  );
  app.get(
    '/v1/taxonomy',
    {
      config: { permission: 'policies.read', platform: 'none' },
      schema: {
        tags,
        summary:
          'The labels of violations, the exceptions from them, and which labels each policy stands for',
        response: { 200: Taxonomy },
      },
    },
    async () => taxonomy,
  );
  app.put(
    '/v1/policies/:id',
    {
      config: { permission: 'policies.write' },
      schema: {
        tags,
        summary: 'Make a policy, or its next version',
        description:
          'What was decided keeps the version that it was decided under. A retired policy is in use again.',
        params: ById,
        body: PolicyChange,
        response: { 200: Policy },
      },
    },
    async (request) => policies.put(request.params.id, actorOf(request), request.body),
  );
  app.delete(
    '/v1/policies/:id',
    {
      config: { permission: 'policies.write' },
      schema: {
        tags,
        summary: 'Retire a policy',
        description:
          'Nothing new is decided under it, and who tries is told the successor. What names it keeps it: no version is deleted.',
        params: ById,
        querystring: Type.Object(
          { successor: Type.Optional(Type.String({ maxLength: 100 })) },
          { additionalProperties: false },
        ),
        response: { 200: Policy },
      },
    },
    async (request) => policies.retire(request.params.id, actorOf(request), request.query.successor),
  );
}
