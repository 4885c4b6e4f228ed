import {
  GoldenJob,
  GoldenJobRequest,
  type JobCase,
  QUALITY_GROUPS,
  QualityAnswer,
  QualityReport,
  QualityReview,
  QualityTask,
  ReporterAccuracy,
} from '@breakwater/contracts';
import type { BlindTask } from '@breakwater/review';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { type HistoryParts, readJobCase } from '../account-history/read-job-case.ts';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { sightOf } from './accounts.ts';

const closed = { additionalProperties: false } as const;
const instant = Type.Optional(Type.String({ format: 'date-time', maxLength: 40 }));
const page = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  cursor: Type.Optional(Type.String({ maxLength: 600 })),
};

/** How well people decide, and whose reports are upheld. */
export function qualityRoutes(app: App, parts: HistoryParts): void {
  const { quality } = parts.review;
  const tags = ['quality'];
  app.get(
    '/v1/quality/next',
    {
      config: { permission: 'quality.review', caller: 'staff', onRead: 'quality.next' },
      schema: {
        tags,
        summary: 'A job to be judged again, without a word of how it was decided',
        description: 'Yours for half an hour. Without a task in the answer there is none.',
        response: { 200: Type.Object({ task: Type.Optional(QualityTask) }) },
      },
    },
    async (request) => {
      const task = await quality.next(actorOf(request));
      return task ? { task: await showTask(parts, task, request) } : {};
    },
  );
  app.post(
    '/v1/quality/:id',
    {
      config: { permission: 'quality.review', caller: 'staff' },
      schema: {
        tags,
        summary: 'Say what you find of a job that you judge again',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        body: QualityAnswer,
      },
    },
    async (request, reply) => {
      await quality.answer(request.params.id, actorOf(request), request.body);
      return reply.code(204).send();
    },
  );
  app.get(
    '/v1/quality/reviews',
    {
      config: { permission: 'quality.read', onRead: 'quality.reviews.read' },
      schema: {
        tags,
        summary: 'What was judged again, newest first',
        querystring: Type.Object({ ...page, agrees: Type.Optional(Type.Boolean()) }, closed),
        response: {
          200: Type.Object({ reviews: Type.Array(QualityReview), next: Type.Optional(Type.String()) }),
        },
      },
    },
    async ({ query }) => {
      const { items, next } = await quality.answers(query);
      return { reviews: items, ...(next !== undefined && { next }) };
    },
  );
  app.get(
    '/v1/quality/report',
    {
      config: { permission: 'quality.read', onRead: 'quality.report.read' },
      schema: {
        tags,
        summary: 'How far people agree, by policy, language or reviewer',
        querystring: Type.Object(
          { by: Type.Optional(Type.Enum([...QUALITY_GROUPS])), from: instant, to: instant },
          closed,
        ),
        response: { 200: QualityReport },
      },
    },
    async ({ query: { by = 'policy', from, to } }) =>
      quality.report({ by, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }),
  );
  goldenRoutes(app, parts);
  app.get(
    '/v1/reporters',
    {
      config: { permission: 'reporters.read', onRead: 'reporters.read' },
      schema: {
        tags,
        summary: 'How often the reports of each reporter were upheld',
        querystring: Type.Object(
          { ...page, platform: Type.Optional(Type.String({ maxLength: 100 })) },
          closed,
        ),
        response: {
          200: Type.Object({ reporters: Type.Array(ReporterAccuracy), next: Type.Optional(Type.String()) }),
        },
      },
    },
    async ({ query }) => {
      const { items, next } = await quality.reporters(query);
      return { reporters: items, ...(next !== undefined && { next }) };
    },
  );
}

function goldenRoutes(app: App, { review }: HistoryParts): void {
  const { golden } = review.quality;
  const tags = ['quality'];
  app.get(
    '/v1/quality/golden',
    {
      config: { permission: 'quality.manage', onRead: 'quality.golden.read' },
      schema: {
        tags,
        summary: 'Golden jobs, the newest first',
        response: { 200: Type.Object({ golden: Type.Array(GoldenJob) }) },
      },
    },
    async () => ({ golden: await golden.list() }),
  );
  app.post(
    '/v1/quality/golden',
    {
      config: { permission: 'quality.manage' },
      schema: {
        tags,
        summary: 'Make a resolved job a golden one',
        description: 'Everybody who reviews is shown it once among the jobs that are judged again.',
        body: GoldenJobRequest,
        response: { 200: GoldenJob },
      },
    },
    async (request) => golden.add(request.body, actorOf(request)),
  );
  app.delete(
    '/v1/quality/golden/:jobId',
    {
      config: { permission: 'quality.manage' },
      schema: {
        tags,
        summary: 'No longer a golden job',
        params: Type.Object({ jobId: Type.String({ maxLength: 100 }) }),
      },
    },
    async (request, reply) => {
      await golden.remove(request.params.jobId, actorOf(request));
      return reply.code(204).send();
    },
  );
}

/** The case without what people did: decisions, strikes, actions and other jobs would give the answer away. */
async function showTask(
  parts: HistoryParts,
  { id, claimedUntil, job }: BlindTask,
  request: FastifyRequest,
): Promise<QualityTask> {
  const whole = await readJobCase(parts, job.id, sightOf(request));
  const nothing = { decisions: [], actions: [], otherJobs: [], strikes: { balance: 0, strikes: [] } };
  const notices = whole.notices.map(({ outcome: _, decidedAt: _at, ...notice }) => ({
    ...notice,
    state: 'open' as const,
  }));
  const blind: JobCase = { ...whole, ...nothing, notices, job };
  return { id, claimedUntil, case: blind };
}
