import { Action, DecisionPreview, Job, JobResolution } from '@breakwater/contracts';
import type { Review } from '@breakwater/review';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String() });
const ActionQuery = Type.Object(
  {
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
const JobEvidence = Type.Object({
  verdictId: Type.String(),
  eventId: Type.String(),
  at: Type.String({ format: 'date-time' }),
  because: Type.String(),
});

/** What people decide on jobs, and what was done. */
export function reviewRoutes(app: App, { jobs, actions }: Review): void {
  const tags = ['jobs'];
  app.get(
    '/v1/jobs/:id/evidence',
    {
      config: { permission: 'jobs.read', onRead: 'job.read', platform: { of: 'job' } },
      schema: {
        tags,
        summary: 'The verdicts behind a job, newest first',
        params: ById,
        response: { 200: Type.Object({ verdicts: Type.Array(JobEvidence) }) },
      },
    },
    async ({ params }) => ({ verdicts: await jobs.evidence(params.id) }),
  );
  app.get(
    '/v1/actions',
    {
      config: { permission: 'decisions.read', onRead: 'actions.read', platform: 'query' },
      schema: {
        tags,
        summary: 'What was done, newest first',
        querystring: ActionQuery,
        response: { 200: Type.Object({ actions: Type.Array(Action), next: Type.Optional(Type.String()) }) },
      },
    },
    async ({ query }) => {
      const { items, next } = await actions.list(query);
      return { actions: items, ...(next !== undefined && { next }) };
    },
  );
  app.post(
    '/v1/jobs/:id/preview',
    {
      config: { permission: 'jobs.decide', platform: { of: 'job' } },
      schema: {
        tags,
        summary: 'What would happen if it were decided like this',
        params: ById,
        body: JobResolution,
        response: { 200: DecisionPreview },
      },
    },
    async ({ params, body }) => jobs.preview(params.id, body),
  );
  app.post(
    '/v1/jobs/:id/resolve',
    {
      config: {
        permission: 'jobs.decide',
        onForbidden: 'job.resolve.refused',
        caller: 'staff',
        platform: { of: 'job' },
      },
      schema: {
        tags,
        summary: 'Decide on a job that you have claimed',
        description:
          'A violation is decided under a policy: the one that you name, or that of the job. To suspend an account, ' +
          'and whatever is decided under a severe policy, waits for a second person: confirm or reject.',
        params: ById,
        body: JobResolution,
        response: { 200: Job },
      },
    },
    async (request) => jobs.resolve(request.params.id, actorOf(request), request.body),
  );
  app.post(
    '/v1/jobs/:id/confirm',
    {
      config: {
        permission: 'jobs.confirm',
        onForbidden: 'job.confirm.refused',
        caller: 'person',
        proof: 'fresh',
        standing: 'established',
        platform: { of: 'job' },
      },
      schema: {
        tags,
        summary: 'Confirm a severe decision as the second person',
        params: ById,
        response: { 200: Job },
      },
    },
    async (request) => jobs.confirm(request.params.id, actorOf(request)),
  );
  app.post(
    '/v1/jobs/:id/reject',
    {
      config: {
        permission: 'jobs.confirm',
        onForbidden: 'job.reject.refused',
        caller: 'person',
        proof: 'fresh',
        standing: 'established',
        platform: { of: 'job' },
      },
      schema: {
        tags,
        summary: 'Send a severe decision back as the second person',
        description: 'What was done at once is taken back, and the job is open again.',
        params: ById,
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 10_000 }) }, closed),
        response: { 200: Job },
      },
    },
    async (request) => jobs.reject(request.params.id, actorOf(request), request.body.reason),
  );
}
