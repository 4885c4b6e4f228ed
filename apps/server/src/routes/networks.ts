import {
  NETWORK_STATES,
  NetworkCase,
  NetworkDecision,
  NetworkRun,
  NetworkRunRequest,
  NetworkSummary,
} from '@breakwater/contracts';
import type { AccountRef, Networks } from '@breakwater/linkage';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const tags = ['networks'];

/** Networks of accounts across platforms: cases, and searches for them. */
export function networkRoutes(app: App, networks: Networks): void {
  app.get(
    '/v1/networks',
    {
      config: { permission: 'networks.read', onRead: 'networks.read' },
      schema: {
        tags,
        summary: 'Network cases, the latest opened first',
        description:
          'A case is a lead and no finding: groups of fans or activists look like this too. Without a seed nothing ' +
          'may be done about it.',
        querystring: Type.Object(
          {
            state: Type.Optional(Type.Enum([...NETWORK_STATES])),
            platform: Type.Optional(Type.String({ maxLength: 100 })),
            account: Type.Optional(Type.String({ maxLength: 200, description: 'id of a member' })),
            after: Type.Optional(Type.String({ maxLength: 40, description: '`next` of the page before' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          },
          closed,
        ),
        response: {
          200: Type.Object(
            { networks: Type.Array(NetworkSummary), next: Type.Optional(Type.String()) },
            closed,
          ),
        },
      },
    },
    async ({ query }) => networks.list(query),
  );
  app.get(
    '/v1/networks/counts',
    {
      config: { permission: 'networks.read' },
      schema: {
        tags,
        summary: 'How many network cases stand in each state',
        response: {
          200: Type.Object(
            Object.fromEntries(NETWORK_STATES.map((state) => [state, Type.Integer({ minimum: 0 })])),
            closed,
          ),
        },
      },
    },
    async () => {
      const counts = new Map((await networks.counts()).map(({ state, count }) => [state, count]));
      return Object.fromEntries(NETWORK_STATES.map((state) => [state, counts.get(state) ?? 0]));
    },
  );
  app.get(
    '/v1/networks/:id',
    {
      config: { permission: 'networks.read', onRead: 'network.read' },
      schema: {
        tags,
        summary: 'A network case with its graph',
        description:
          'All of it up to `limit` members, the most central ones; or with `ego` one member and those that it is tied ' +
          'to. Places in `edges`, `artefactList` and `seeds` are those in `memberList`.',
        params: ById,
        querystring: Type.Object(
          {
            ego: Type.Optional(
              Type.String({
                maxLength: 400,
                pattern: '^[^/]+/.+$',
                description: 'platform/account of a member',
                examples: ['harbour/a1'],
              }),
            ),
            limit: Type.Optional(Type.Integer({ minimum: 2, maximum: 1_000, default: 300 })),
          },
          closed,
        ),
        response: { 200: NetworkCase },
      },
    },
    async ({ params, query: { ego, limit } }) =>
      networks.get(params.id, { limit, ...(ego !== undefined && { ego: memberOf(ego) }) }),
  );
  app.post(
    '/v1/networks/:id/decision',
    {
      config: { permission: 'networks.decide', onChange: 'network.decide', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Confirm or dismiss a network case',
        description:
          'Confirming does nothing to an account: it opens a review job for each member that is not removed. It is ' +
          'refused where nothing stands behind the case. Dismissing with `allow` lets these accounts share for good.',
        params: ById,
        body: NetworkDecision,
        response: { 200: NetworkCase },
      },
    },
    async (request) => networks.decide(request.params.id, request.body, actorOf(request)),
  );
  runRoutes(app, networks);
}

/** A platform is a slug: the first slash ends it. */
function memberOf(ego: string): AccountRef {
  const slash = ego.indexOf('/');
  return { platform: ego.slice(0, slash), accountId: ego.slice(slash + 1) };
}

/** Searches of stored events. */
function runRoutes(app: App, { runs }: Networks): void {
  app.get(
    '/v1/networks/runs',
    {
      config: { permission: 'networks.read' },
      schema: {
        tags,
        summary: 'Searches for networks, latest first',
        response: { 200: Type.Object({ runs: Type.Array(NetworkRun) }, closed) },
      },
    },
    async () => ({ runs: await runs.list() }),
  );
  app.get(
    '/v1/networks/runs/:id',
    {
      config: { permission: 'networks.read' },
      schema: { tags, summary: 'A search and how far it is', params: ById, response: { 200: NetworkRun } },
    },
    async ({ params }) => runs.get(params.id),
  );
  app.post(
    '/v1/networks/runs',
    {
      config: { permission: 'networks.decide', onChange: 'network.run' },
      schema: {
        tags,
        summary: 'Have stored events searched for networks across platforms',
        body: NetworkRunRequest,
        response: { 200: NetworkRun },
      },
    },
    async (request) => runs.ask(request.body, actorOf(request)),
  );
}
