import { can } from '@breakwater/access';
import { Job, JobClaim, JobEscalation, JobFilter, JobList, JobSkip, JobSnooze } from '@breakwater/contracts';
import type { Intake } from '@breakwater/intake';
import type { Jobs } from '@breakwater/review';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf, principalOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { withAccounts } from '../with-accounts.ts';

const LEASE_MS = 15 * 60_000;

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String() });
const Query = Type.Object(
  {
    ...JobFilter.properties,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);

/** Jobs as they wait, and what a reviewer does with one besides deciding it. */
export function jobRoutes(app: App, jobs: Jobs, intake: Pick<Intake, 'accountsOf'>): void {
  const tags = ['jobs'];
  app.get(
    '/v1/jobs',
    {
      config: { permission: 'jobs.read', onRead: 'jobs.read', platform: 'query' },
      schema: {
        tags,
        summary: 'Jobs, the most pressing first',
        description:
          'By priority (harm × reach × urgency), then the oldest. Without a state everything that is not resolved; of one account, everything.',
        querystring: Query,
        response: { 200: JobList },
      },
    },
    async (request) => {
      const { mine = false, ...query } = request.query;
      const { items, next, total } = await jobs.list({
        ...query,
        ...(mine && { claimedBy: actorOf(request) }),
      });
      return {
        jobs: await withAccounts(intake, items),
        ...(next !== undefined && { next }),
        ...(total && { total }),
      };
    },
  );
  app.get(
    '/v1/jobs/:id',
    {
      config: { permission: 'jobs.read', onRead: 'job.read', platform: { of: 'job' } },
      schema: { tags, summary: 'A job', params: ById, response: { 200: Job } },
    },
    async ({ params }) => jobs.get(params.id),
  );
  app.post(
    '/v1/jobs/claim',
    {
      config: { permission: 'jobs.decide', platform: { of: 'job' } },
      schema: {
        tags,
        summary: 'Take a job, or the most pressing one',
        description:
          'It is yours for 15 minutes; claim it again to keep it. Without a job in the answer there is none.',
        body: JobClaim,
        response: { 200: Type.Object({ job: Type.Optional(Job) }) },
      },
    },
    async (request) => {
      const by = actorOf(request);
      const escalated = takesEscalated(request);
      const job = await jobs.claim({ ...request.body, by, escalated, leaseMs: LEASE_MS });
      return job ? { job } : {};
    },
  );
  app.post(
    '/v1/jobs/:id/release',
    {
      config: { permission: 'jobs.decide', platform: { of: 'job' } },
      schema: { tags, summary: 'Give a claimed job back', params: ById, response: { 200: Job } },
    },
    async (request) => jobs.release(request.params.id, actorOf(request)),
  );
  app.post(
    '/v1/jobs/:id/skip',
    {
      config: { permission: 'jobs.decide', platform: { of: 'job' } },
      schema: {
        tags,
        summary: 'Pass a job over: it is not offered to you for a day',
        params: ById,
        body: JobSkip,
        response: { 200: Job },
      },
    },
    async (request) => jobs.skip(request.params.id, actorOf(request), request.body.reason),
  );
  app.post(
    '/v1/jobs/:id/escalate',
    {
      config: { permission: 'jobs.decide', platform: { of: 'job' } },
      schema: {
        tags,
        summary: 'Hand a job to those who take what was escalated',
        params: ById,
        body: JobEscalation,
        response: { 200: Job },
      },
    },
    async (request) => jobs.escalate(request.params.id, actorOf(request), request.body.reason),
  );
  app.post(
    '/v1/jobs/:id/snooze',
    {
      config: { permission: 'jobs.decide', platform: { of: 'job' } },
      schema: {
        tags,
        summary: 'Put a job off',
        description:
          'Not past its due time. It is open again before when something more severe is added to it.',
        params: ById,
        body: JobSnooze,
        response: { 200: Job },
      },
    },
    async (request) => jobs.snooze(request.params.id, actorOf(request), request.body),
  );
}

function takesEscalated(request: FastifyRequest): boolean {
  return can(principalOf(request), 'jobs.escalated');
}
