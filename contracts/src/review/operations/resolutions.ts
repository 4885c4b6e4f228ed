import { Type } from 'typebox';
import { Action } from '../../action.ts';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import { DecisionPreview } from '../decision.ts';
import { Job, JobResolution } from '../job.ts';

const ActionQuery = pageQuery(
  {
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { maximum: 500 },
);
const JobEvidence = Type.Object({
  verdictId: Type.String(),
  eventId: Type.String(),
  at: Type.String({ format: 'date-time' }),
  because: Type.String(),
});

/** What people decide on jobs, and what was done. */
export const resolutionOperations = operations('review', {
  evidence: {
    method: 'GET',
    path: '/v1/jobs/:id/evidence',
    permission: 'jobs.read',
    onRead: 'job.read',
    platform: { of: 'job' },
    summary: 'The verdicts behind a job, newest first',
    params: ById,
    answers: { 200: Type.Object({ verdicts: Type.Array(JobEvidence) }) },
  },
  actions: {
    method: 'GET',
    path: '/v1/actions',
    permission: 'decisions.read',
    onRead: 'actions.read',
    platform: 'query',
    summary: 'What was done, newest first',
    query: ActionQuery,
    answers: { 200: pageOf(Action) },
  },
  previewDecision: {
    method: 'POST',
    path: '/v1/jobs/:id/preview',
    permission: 'jobs.decide',
    platform: { of: 'job' },
    summary: 'What would happen if it were decided like this',
    params: ById,
    body: JobResolution,
    answers: { 200: DecisionPreview },
  },
  resolve: {
    method: 'POST',
    path: '/v1/jobs/:id/resolve',
    permission: 'jobs.decide',
    onForbidden: 'job.resolve.refused',
    caller: 'staff',
    platform: { of: 'job' },
    summary: 'Decide on a job that you have claimed',
    description:
      'A violation is decided under a policy: the one that you name, or that of the job. To suspend an account, ' +
      'and whatever is decided under a severe policy, waits for a second person: confirm or reject.',
    params: ById,
    body: JobResolution,
    answers: { 200: Job },
  },
  confirm: {
    method: 'POST',
    path: '/v1/jobs/:id/confirm',
    permission: 'jobs.confirm',
    onForbidden: 'job.confirm.refused',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    platform: { of: 'job' },
    records: ['job.confirmed'],
    summary: 'Confirm a severe decision as the second person',
    params: ById,
    answers: { 200: Job },
  },
  reject: {
    method: 'POST',
    path: '/v1/jobs/:id/reject',
    permission: 'jobs.confirm',
    onForbidden: 'job.reject.refused',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    platform: { of: 'job' },
    records: ['job.rejected'],
    summary: 'Send a severe decision back as the second person',
    description: 'What was done at once is taken back, and the job is open again.',
    params: ById,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 10_000 }) }, closed),
    answers: { 200: Job },
  },
});
