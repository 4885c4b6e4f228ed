import { APPEAL_STATES, Appeal, AppealClaim, AppealDecision, AppealStatistics } from '@breakwater/contracts';
import type { Review } from '@breakwater/review';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

/** Reading an appeal takes longer than looking at a job. */
const LEASE_MS = 60 * 60_000;

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String() });
const Query = Type.Object(
  {
    state: Type.Optional(Type.Enum([...APPEAL_STATES])),
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
const instant = Type.String({ format: 'date-time', maxLength: 40 });
const Period = Type.Object(
  {
    from: Type.Optional(instant),
    to: Type.Optional(instant),
    platform: Type.Optional(Type.String({ maxLength: 100 })),
  },
  closed,
);
const AppealList = Type.Object({ appeals: Type.Array(Appeal), next: Type.Optional(Type.String()) });

/** Appeals against statements of reasons, for who decides on them. */
export function appealRoutes(app: App, { appeals }: Review): void {
  const tags = ['appeals'];
  app.get(
    '/v1/appeals',
    {
      config: { permission: 'appeals.read', onRead: 'appeals.read' },
      schema: {
        tags,
        summary: 'Appeals: what waits, the longest overdue first; then what is settled, the latest first',
        querystring: Query,
        response: { 200: AppealList },
      },
    },
    async ({ query }) => {
      const { items, next } = await appeals.list(query);
      return { appeals: items, ...(next !== undefined && { next }) };
    },
  );
  app.get(
    '/v1/appeals/statistics',
    {
      config: { permission: 'appeals.read' },
      schema: {
        tags,
        summary: 'What became of the appeals lodged in a period, by policy and by language',
        querystring: Period,
        response: { 200: AppealStatistics },
      },
    },
    async ({ query }) => appeals.statistics(query),
  );
  app.get(
    '/v1/appeals/:id',
    {
      config: { permission: 'appeals.read', onRead: 'appeal.read' },
      schema: { tags, summary: 'An appeal', params: ById, response: { 200: Appeal } },
    },
    async ({ params }) => appeals.get(params.id),
  );
  app.post(
    '/v1/appeals/claim',
    {
      config: { permission: 'appeals.decide', caller: 'staff' },
      schema: {
        tags,
        summary: 'Take an appeal, or the one that is due first',
        description:
          'It is yours for an hour; claim it again to keep it. What you decided or confirmed yourself is not offered ' +
          'to you. Without an appeal in the answer there is none.',
        body: AppealClaim,
        response: { 200: Type.Object({ appeal: Type.Optional(Appeal) }) },
      },
    },
    async (request) => {
      const appeal = await appeals.claim({ ...request.body, by: actorOf(request), leaseMs: LEASE_MS });
      return appeal ? { appeal } : {};
    },
  );
  app.post(
    '/v1/appeals/:id/release',
    {
      config: { permission: 'appeals.decide', caller: 'staff' },
      schema: { tags, summary: 'Give a claimed appeal back', params: ById, response: { 200: Appeal } },
    },
    async (request) => appeals.release(request.params.id, actorOf(request)),
  );
  app.post(
    '/v1/appeals/:id/decide',
    {
      config: {
        permission: 'appeals.decide',
        onChange: 'appeal.decide',
        caller: 'person',
        proof: 'fresh',
        standing: 'established',
      },
      schema: {
        tags,
        summary: 'Decide on an appeal that you have claimed',
        description:
          'Overturned undoes the decision with everything that followed from it; partly takes back the actions that ' +
          'are named. The user reads the reason.',
        params: ById,
        body: AppealDecision,
        response: { 200: Appeal },
      },
    },
    async (request) => appeals.decide(request.params.id, actorOf(request), request.body),
  );
}
