import {
  AccountView,
  FoundAccount,
  JobCase,
  type Permission,
  SignIn,
  TIMELINE_KINDS,
  TimelineEntry,
  type TimelineKind,
} from '@breakwater/contracts';
import type { Disclosure } from '@breakwater/disclosure';
import type { FoundAccount as Found } from '@breakwater/intake';
import { toInstant } from '@breakwater/kernel';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readAccount } from '../account-history/read-account.ts';
import { type HistoryParts, readJobCase } from '../account-history/read-job-case.ts';
import { readTimeline } from '../account-history/read-timeline.ts';
import type { Sight } from '../account-history/show-event.ts';
import { mayCall } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const PAGE = 50;

const closed = { additionalProperties: false } as const;
const ByAccount = Type.Object({
  platform: Type.String({ maxLength: 100 }),
  id: Type.String({ maxLength: 200 }),
});
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }));
const TimelineQuery = Type.Object(
  {
    kinds: Type.Optional(
      Type.String({ maxLength: 200, description: `of ${TIMELINE_KINDS.join(', ')}; several with commas` }),
    ),
    limit,
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  closed,
);
const FindQuery = Type.Object(
  {
    q: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'the id of an account, or how its handle begins',
    }),
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    limit,
  },
  closed,
);
const SignInQuery = Type.Object(
  {
    reason: Type.String({
      minLength: 10,
      maxLength: 200,
      pattern: '\\S',
      description: 'why you need to know; it goes on record with your name',
    }),
    limit,
    before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
  },
  closed,
);

/** What somebody must be allowed to read for a kind to be in a timeline that they read. */
const KIND_PERMISSIONS: Readonly<Record<TimelineKind, Permission>> = {
  event: 'accounts.read',
  report: 'accounts.read',
  action: 'accounts.read',
  job: 'jobs.read',
  decision: 'decisions.read',
  statement: 'statements.read',
  appeal: 'appeals.read',
  strike: 'decisions.read',
};

/** The page of a job. What a page reads ahead is on record as that: nobody has looked at it yet. */
function caseRoutes(app: App, parts: HistoryParts): void {
  const schema = {
    tags: ['jobs'],
    params: Type.Object({ id: Type.String() }),
    response: { 200: JobCase },
  };
  app.get(
    '/v1/jobs/:id/case',
    {
      config: { permission: 'jobs.read', onRead: 'job.case.read', platform: { of: 'job' } },
      schema: { ...schema, summary: 'A job with everything that is needed to decide it' },
    },
    async (request) => readJobCase(parts, request.params.id, sightOf(request)),
  );
  app.get(
    '/v1/jobs/:id/case/ahead',
    {
      config: { permission: 'jobs.read', onRead: 'job.case.sent-ahead', platform: { of: 'job' } },
      schema: { ...schema, summary: 'The same, before anybody looks at it: on record as sent, not as read' },
    },
    async (request) => readJobCase(parts, request.params.id, sightOf(request)),
  );
}

/** What pages about accounts are put together from, the sealed log included. */
export interface AccountParts extends HistoryParts {
  readonly disclosure: { readonly log: Pick<Disclosure['log'], 'ofAccount'> };
}

/** Accounts as staff see them, and the page of a job. Every read is on record. */
export function accountRoutes(app: App, parts: AccountParts): void {
  const tags = ['accounts'];
  caseRoutes(app, parts);
  app.get(
    '/v1/accounts',
    {
      config: { permission: 'accounts.read', onRead: 'accounts.found', platform: 'query' },
      schema: {
        tags,
        summary: 'Accounts by id or by how the handle begins',
        querystring: FindQuery,
        response: { 200: Type.Object({ accounts: Type.Array(FoundAccount) }, closed) },
      },
    },
    async ({ query: { limit = PAGE, ...wish } }) => {
      const found = await parts.intake.findAccounts({ ...wish, limit });
      return { accounts: found.map(showFound) };
    },
  );
  app.get(
    '/v1/accounts/:platform/:id',
    {
      config: { permission: 'accounts.read', onRead: 'account.read', platform: 'params' },
      schema: { tags, summary: 'An account at a glance', params: ByAccount, response: { 200: AccountView } },
    },
    async ({ params }) => readAccount(parts, params.platform, params.id),
  );
  app.get(
    '/v1/accounts/:platform/:id/timeline',
    {
      config: { permission: 'accounts.read', onRead: 'account.timeline.read', platform: 'params' },
      schema: {
        tags,
        summary: 'What an account did and what was done to it, newest first',
        params: ByAccount,
        querystring: TimelineQuery,
        response: {
          200: Type.Object({ entries: Type.Array(TimelineEntry), next: Type.Optional(Type.String()) }),
        },
      },
    },
    async (request) => {
      const { kinds, ...query } = request.query;
      const asked = kinds?.split(',');
      return readTimeline(
        parts,
        {
          platform: request.params.platform,
          accountId: request.params.id,
          limit: query.limit ?? PAGE,
          ...(query.cursor !== undefined && { cursor: query.cursor }),
          kinds: TIMELINE_KINDS.filter(
            (kind) => (asked?.includes(kind) ?? true) && mayCall(request, KIND_PERMISSIONS[kind]),
          ),
        },
        sightOf(request),
      );
    },
  );
  app.get(
    '/v1/accounts/:platform/:id/sign-ins',
    {
      config: {
        permission: 'accounts.sign-ins',
        caller: 'person',
        onRead: 'account.sign-ins.read',
        platform: 'params',
      },
      schema: {
        tags,
        summary: 'How the user came in: addresses and devices, newest first',
        description: 'Needs a reason, which goes on record together with the account and your name.',
        params: ByAccount,
        querystring: SignInQuery,
        response: { 200: Type.Object({ signIns: Type.Array(SignIn), next: Type.Optional(Type.Integer()) }) },
      },
    },
    async ({ params, query: { limit: asked = PAGE, before } }) => {
      const account = { platform: params.platform, accountId: params.id };
      const { signIns, ...next } = await parts.disclosure.log.ofAccount(account, { limit: asked, before });
      return { signIns: [...signIns], ...next };
    },
  );
}

/** What of an account the caller may see. */
export function sightOf(request: FastifyRequest): Sight {
  return {
    media: mayCall(request, 'media.graphic'),
    reporters: mayCall(request, 'reporters.read'),
    signIns: mayCall(request, 'accounts.sign-ins'),
  };
}

function showFound({ platform, account, seenAt }: Found): FoundAccount {
  const { id, handle, displayName } = account;
  return {
    platform,
    accountId: id,
    ...(handle !== undefined && { handle }),
    ...(displayName !== undefined && { displayName }),
    seenAt: toInstant(seenAt),
  };
}
