import { type JobCase, type QualityTask, qualityOperations } from '@breakwater/contracts/review';
import type { BlindTask } from '@breakwater/review';
import type { FastifyRequest } from 'fastify';
import { type HistoryParts, readJobCase } from '../../account-history/read-job-case.ts';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { sightOf } from '../accounts.ts';

/** How well people decide, and whose reports are upheld. */
export function qualityRoutes(app: App, parts: HistoryParts): void {
  const { quality } = parts.review;
  serve(app, qualityOperations, {
    nextQualityTask: async (request) => {
      const task = await quality.next(actorOf(request));
      return task ? { task: await showTask(parts, task, request) } : {};
    },
    answerQualityTask: async (request) => {
      await quality.answer(request.params.id, actorOf(request), request.body);
    },
    qualityReviews: async ({ query }) => quality.answers(query),
    qualityReport: async ({ query: { by = 'policy', from, to } }) =>
      quality.report({ by, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }),
    missed: async ({ query }) => quality.missed(query.weeks === undefined ? {} : { weeks: query.weeks }),
    reporters: async ({ query }) => quality.reporters(query),
    goldenJobs: async () => ({ golden: await quality.golden.list() }),
    addGoldenJob: async (request) => quality.golden.add(request.body, actorOf(request)),
    removeGoldenJob: async (request) => {
      await quality.golden.remove(request.params.jobId, actorOf(request));
    },
  });
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
