import { Verdict } from '@breakwater/contracts';
import { BreakwaterError, isId } from '@breakwater/kernel';
import type { Rules } from '@breakwater/rules';
import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';
import { showVerdict } from '../http/show-verdict.ts';

const Query = Type.Object(
  {
    account: Type.Optional(Type.String({ maxLength: 200, description: 'of one account, latest first' })),
    platform: Type.Optional(
      Type.String({ maxLength: 100, description: 'of one platform; needed with account' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    before: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: Number.MAX_SAFE_INTEGER,
        description: '`next` of the page before',
      }),
    ),
  },
  { additionalProperties: false },
);
const VerdictList = Type.Object({ verdicts: Type.Array(Verdict), next: Type.Optional(Type.Integer()) });

/** No verdict under this id. */
function verdictNotFound(eventId: string): BreakwaterError {
  return new BreakwaterError(
    'verdict-not-found',
    `There is no verdict for event ${isId(eventId) ? eventId : '(not an event id)'}. It is unknown, still waits to be judged, or is a dead letter.`,
    { status: 404 },
  );
}

/** What is asked for cannot be given without an account: said, lest somebody takes the first page for the next one. */
function accountMissing(): BreakwaterError {
  const message = 'Pages go on for an account alone: leave ?before= out, or add ?account= and ?platform=.';
  return new BreakwaterError('account-missing', message, { status: 400 });
}

/** What was decided, and why. */
export function verdictRoutes(app: App, rules: Rules): void {
  app.get(
    '/v1/verdicts/:id',
    {
      config: { permission: 'verdicts.read', onRead: 'verdict.read', platform: { of: 'event' } },
      schema: {
        tags: ['verdicts'],
        summary: 'The verdict of an event',
        params: Type.Object({ id: Type.String({ description: 'the event id of the receipt' }) }),
        response: { 200: Verdict },
      },
    },
    async (request) => {
      const { id } = request.params;
      const verdict = isId(id) ? await rules.verdictOfEvent(id) : undefined;
      if (!verdict) throw verdictNotFound(id);
      return showVerdict(request, verdict);
    },
  );
  app.get(
    '/v1/verdicts',
    {
      config: { permission: 'verdicts.read', onRead: 'verdicts.read', platform: 'query' },
      schema: {
        tags: ['verdicts'],
        summary: 'Verdicts of an account, or the latest flagged ones',
        querystring: Query,
        response: { 200: VerdictList },
      },
    },
    async (request) => {
      const { account, platform, limit = 50, before } = request.query;
      const shown = (verdicts: readonly Verdict[]) =>
        verdicts.map((verdict) => showVerdict(request, verdict));
      if (account === undefined) {
        if (before !== undefined) throw accountMissing();
        return { verdicts: shown(await rules.recentFlagged(limit, platform)) };
      }
      if (platform === undefined) {
        throw new BreakwaterError(
          'platform-missing',
          'An account is known by its platform too: add ?platform=.',
          {
            status: 400,
          },
        );
      }
      const page = await rules.verdictsOfAccount(platform, account, {
        limit,
        ...(before !== undefined && { before }),
      });
      return { ...page, verdicts: shown(page.verdicts) };
    },
  );
}
