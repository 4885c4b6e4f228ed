import type { Permission } from '@breakwater/contracts';
import {
  accountOperations,
  type FoundAccount,
  TIMELINE_KINDS,
  type TimelineKind,
} from '@breakwater/contracts/accounts';
import type { Disclosure } from '@breakwater/disclosure';
import type { FoundAccount as Found } from '@breakwater/intake';
import { toInstant } from '@breakwater/kernel';
import type { FastifyRequest } from 'fastify';
import { readAccount } from '../account-history/read-account.ts';
import { type HistoryParts, readJobCase } from '../account-history/read-job-case.ts';
import { readTimeline } from '../account-history/read-timeline.ts';
import type { Sight } from '../account-history/show-event.ts';
import { mayCall } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';

const PAGE = 50;
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

/** What pages about accounts are put together from, the sealed log included. */
export interface AccountParts extends HistoryParts {
  readonly disclosure: { readonly log: Pick<Disclosure['log'], 'ofAccount'> };
}

/** Accounts as staff see them, and the page of a job. Every read is on record. */
export function accountRoutes(app: App, parts: AccountParts): void {
  serve(app, accountOperations, {
    case: async (request) => readJobCase(parts, request.params.id, sightOf(request)),
    caseAhead: async (request) => readJobCase(parts, request.params.id, sightOf(request)),
    find: async ({ query: { limit = PAGE, ...wish } }) => {
      const found = await parts.intake.findAccounts({ ...wish, limit });
      return { accounts: found.map(showFound) };
    },
    get: async ({ params }) => readAccount(parts, params.platform, params.id),
    timeline: async (request) => {
      const { kinds, limit = PAGE, cursor } = request.query;
      const asked = kinds?.split(',');
      return readTimeline(
        parts,
        {
          platform: request.params.platform,
          accountId: request.params.id,
          limit,
          cursor,
          kinds: TIMELINE_KINDS.filter(
            (kind) => (asked?.includes(kind) ?? true) && mayCall(request, KIND_PERMISSIONS[kind]),
          ),
        },
        sightOf(request),
      );
    },
    signIns: async ({ params, query: { reason: _onRecord, ...query } }) =>
      parts.disclosure.log.ofAccount({ platform: params.platform, accountId: params.id }, query),
  });
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
