import { Type } from 'typebox';
import { operations } from '../operation.ts';
import { pageOf, pageQuery } from '../page.ts';
import { JobCase } from '../review/job-case.ts';
import { ByAccount, closed } from '../scalar.ts';
import { AccountView, FoundAccount, SignIn, TIMELINE_KINDS, TimelineEntry } from './account-view.ts';

const TimelineQuery = pageQuery(
  {
    kinds: Type.Optional(
      Type.String({ maxLength: 200, description: `of ${TIMELINE_KINDS.join(', ')}; several with commas` }),
    ),
  },
  { maximum: 200 },
);
const FindQuery = Type.Object(
  {
    q: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'the id of an account, or how its handle begins',
    }),
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  closed,
);
const SignInQuery = pageQuery(
  {
    reason: Type.String({
      minLength: 10,
      maxLength: 200,
      pattern: '\\S',
      description: 'why you need to know; it goes on record with your name',
    }),
  },
  { maximum: 200 },
);

/** Accounts as staff see them, and the page of a job. Every read is on record. */
export const accountOperations = operations('accounts', {
  case: {
    method: 'GET',
    path: '/v1/jobs/:id/case',
    permission: 'jobs.read',
    onRead: 'job.case.read',
    platform: { of: 'job' },
    summary: 'A job with everything that is needed to decide it',
    params: Type.Object({ id: Type.String() }),
    answers: { 200: JobCase },
  },
  caseAhead: {
    method: 'GET',
    path: '/v1/jobs/:id/case/ahead',
    permission: 'jobs.read',
    onRead: 'job.case.sent-ahead',
    platform: { of: 'job' },
    summary: 'The same, before anybody looks at it: on record as sent, not as read',
    params: Type.Object({ id: Type.String() }),
    answers: { 200: JobCase },
  },
  find: {
    method: 'GET',
    path: '/v1/accounts',
    permission: 'accounts.read',
    onRead: 'accounts.found',
    platform: 'query',
    summary: 'Accounts by id or by how the handle begins',
    query: FindQuery,
    answers: { 200: Type.Object({ accounts: Type.Array(FoundAccount) }, closed) },
  },
  get: {
    method: 'GET',
    path: '/v1/accounts/:platform/:id',
    permission: 'accounts.read',
    onRead: 'account.read',
    platform: 'params',
    summary: 'An account at a glance',
    params: ByAccount,
    answers: { 200: AccountView },
  },
  timeline: {
    method: 'GET',
    path: '/v1/accounts/:platform/:id/timeline',
    permission: 'accounts.read',
    onRead: 'account.timeline.read',
    platform: 'params',
    summary: 'What an account did and what was done to it, newest first',
    params: ByAccount,
    query: TimelineQuery,
    answers: { 200: pageOf(TimelineEntry) },
  },
  signIns: {
    method: 'GET',
    path: '/v1/accounts/:platform/:id/sign-ins',
    permission: 'accounts.sign-ins',
    caller: 'person',
    onRead: 'account.sign-ins.read',
    platform: 'params',
    summary: 'How the user came in: addresses and devices, newest first',
    description: 'Needs a reason, which goes on record together with the account and your name.',
    params: ByAccount,
    query: SignInQuery,
    answers: { 200: pageOf(SignIn) },
  },
});
