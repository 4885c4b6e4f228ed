import { Type } from 'typebox';
import { operations } from '../operation.ts';
import { pageOf, pageQuery } from '../page.ts';
import { ById, closed } from '../scalar.ts';
import {
  NETWORK_STATES,
  NetworkCase,
  NetworkDecision,
  NetworkRun,
  NetworkRunRequest,
  NetworkSummary,
} from './network.ts';

/** Networks of accounts across platforms: cases, and searches for them. */
export const networkOperations = operations('networks', {
  list: {
    method: 'GET',
    path: '/v1/networks',
    permission: 'networks.read',
    onRead: 'networks.read',
    summary: 'Network cases, the latest opened first',
    description:
      'A case is a lead and no finding: groups of fans or activists look like this too. Without a seed nothing ' +
      'may be done about it.',
    query: pageQuery(
      {
        state: Type.Optional(Type.Enum([...NETWORK_STATES])),
        platform: Type.Optional(Type.String({ maxLength: 100 })),
        account: Type.Optional(Type.String({ maxLength: 200, description: 'id of a member' })),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(NetworkSummary) },
  },
  counts: {
    method: 'GET',
    path: '/v1/networks/counts',
    permission: 'networks.read',
    summary: 'How many network cases stand in each state',
    answers: {
      200: Type.Object(
        Object.fromEntries(NETWORK_STATES.map((state) => [state, Type.Integer({ minimum: 0 })])),
        closed,
      ),
    },
  },
  get: {
    method: 'GET',
    path: '/v1/networks/:id',
    permission: 'networks.read',
    onRead: 'network.read',
    summary: 'A network case with its graph',
    description:
      'All of it up to `limit` members, the most central ones; or with `ego` one member and those that it is tied ' +
      'to. Places in `edges`, `artefactList` and `seeds` are those in `memberList`.',
    params: ById,
    query: Type.Object(
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
    answers: { 200: NetworkCase },
  },
  decide: {
    method: 'POST',
    path: '/v1/networks/:id/decision',
    permission: 'networks.decide',
    onChange: 'network.decide',
    caller: 'person',
    proof: 'fresh',
    summary: 'Confirm or dismiss a network case',
    description:
      'Confirming does nothing to an account: it opens a review job for each member that is not removed. It is ' +
      'refused where nothing stands behind the case. Dismissing with `allow` lets these accounts share for good.',
    params: ById,
    body: NetworkDecision,
    answers: { 200: NetworkCase },
  },
  runs: {
    method: 'GET',
    path: '/v1/networks/runs',
    permission: 'networks.read',
    summary: 'Searches for networks, latest first',
    answers: { 200: Type.Object({ runs: Type.Array(NetworkRun) }, closed) },
  },
  run: {
    method: 'GET',
    path: '/v1/networks/runs/:id',
    permission: 'networks.read',
    summary: 'A search and how far it is',
    params: ById,
    answers: { 200: NetworkRun },
  },
  startRun: {
    method: 'POST',
    path: '/v1/networks/runs',
    permission: 'networks.decide',
    onChange: 'network.run',
    summary: 'Have stored events searched for networks across platforms',
    body: NetworkRunRequest,
    answers: { 200: NetworkRun },
  },
});
