import { can } from '@breakwater/access';
import { jobOperations } from '@breakwater/contracts/review';
import type { Intake } from '@breakwater/intake';
import type { Jobs } from '@breakwater/review';
import type { FastifyRequest } from 'fastify';
import { actorOf, principalOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { withAccounts } from './with-accounts.ts';

const LEASE_MS = 15 * 60_000;

/** Jobs as they wait, and what a reviewer does with one besides deciding it. */
export function jobRoutes(app: App, jobs: Jobs, intake: Pick<Intake, 'accountsOf'>): void {
  serve(app, jobOperations, {
    jobs: async (request) => {
      const { mine = false, ...query } = request.query;
      const page = await jobs.list({ ...query, ...(mine && { claimedBy: actorOf(request) }) });
      return { ...page, items: await withAccounts(intake, page.items) };
    },
    job: async ({ params }) => jobs.get(params.id),
    claim: async (request) => {
      const by = actorOf(request);
      const escalated = takesEscalated(request);
      const job = await jobs.claim({ ...request.body, by, escalated, leaseMs: LEASE_MS });
      return job ? { job } : {};
    },
    release: async (request) => jobs.release(request.params.id, actorOf(request)),
    skip: async (request) => jobs.skip(request.params.id, actorOf(request), request.body.reason),
    escalate: async (request) => jobs.escalate(request.params.id, actorOf(request), request.body.reason),
    snooze: async (request) => jobs.snooze(request.params.id, actorOf(request), request.body),
  });
}

function takesEscalated(request: FastifyRequest): boolean {
  return can(principalOf(request), 'jobs.escalated');
}
