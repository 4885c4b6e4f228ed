import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageQuery } from '../../page.ts';
import { ById } from '../../scalar.ts';
import { Job } from '../job.ts';
import { JobClaim, JobEscalation, JobFilter, JobList, JobSkip, JobSnooze } from '../queue.ts';

/** Jobs as they wait, and what a reviewer does with one besides deciding it. */
export const jobOperations = operations('review', {
  jobs: {
    method: 'GET',
    path: '/v1/jobs',
    permission: 'jobs.read',
    onRead: 'jobs.read',
    platform: 'query',
    summary: 'Jobs, the most pressing first',
    description:
      'By priority, then the oldest: what looking at it is expected to prevent for each minute of work (`why` says it), or harm × reach × urgency where that is set. Without a state everything that is not resolved; of one account, everything.',
    query: pageQuery(JobFilter.properties, { maximum: 500 }),
    answers: { 200: JobList },
  },
  job: {
    method: 'GET',
    path: '/v1/jobs/:id',
    permission: 'jobs.read',
    onRead: 'job.read',
    platform: { of: 'job' },
    summary: 'A job',
    params: ById,
    answers: { 200: Job },
  },
  claim: {
    method: 'POST',
    path: '/v1/jobs/claim',
    permission: 'jobs.decide',
    platform: { of: 'job' },
    summary: 'Take a job, or the most pressing one',
    description:
      'It is yours for 15 minutes; claim it again to keep it. Without a job in the answer there is none.',
    body: JobClaim,
    answers: { 200: Type.Object({ job: Type.Optional(Job) }) },
  },
  release: {
    method: 'POST',
    path: '/v1/jobs/:id/release',
    permission: 'jobs.decide',
    platform: { of: 'job' },
    records: ['job.released'],
    summary: 'Give a claimed job back',
    params: ById,
    answers: { 200: Job },
  },
  skip: {
    method: 'POST',
    path: '/v1/jobs/:id/skip',
    permission: 'jobs.decide',
    platform: { of: 'job' },
    records: ['job.skipped'],
    summary: 'Pass a job over: it is not offered to you for a day',
    params: ById,
    body: JobSkip,
    answers: { 200: Job },
  },
  escalate: {
    method: 'POST',
    path: '/v1/jobs/:id/escalate',
    permission: 'jobs.decide',
    platform: { of: 'job' },
    records: ['job.escalated'],
    summary: 'Hand a job to those who take what was escalated',
    params: ById,
    body: JobEscalation,
    answers: { 200: Job },
  },
  snooze: {
    method: 'POST',
    path: '/v1/jobs/:id/snooze',
    permission: 'jobs.decide',
    platform: { of: 'job' },
    records: ['job.snoozed'],
    summary: 'Put a job off',
    description: 'Not past its due time. It is open again before when something more severe is added to it.',
    params: ById,
    body: JobSnooze,
    answers: { 200: Job },
  },
});
