import { type Verdict, verdictOperations } from '@breakwater/contracts/rules';
import { BreakwaterError, isId } from '@breakwater/kernel';
import type { Rules } from '@breakwater/rules';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { showVerdict } from '../../http/show-verdict.ts';

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
  const message = 'Pages go on for an account alone: leave ?cursor= out, or add ?account= and ?platform=.';
  return new BreakwaterError('account-missing', message, { status: 400 });
}

/** What was decided, and why. */
export function verdictRoutes(app: App, rules: Rules): void {
  serve(app, verdictOperations, {
    verdict: async (request) => {
      const { id } = request.params;
      const verdict = isId(id) ? await rules.verdictOfEvent(id) : undefined;
      if (!verdict) throw verdictNotFound(id);
      return showVerdict(request, verdict);
    },
    verdicts: async (request) => {
      const { account, platform, limit = 50, cursor } = request.query;
      const shown = (verdicts: readonly Verdict[]) =>
        verdicts.map((verdict) => showVerdict(request, verdict));
      if (account === undefined) {
        if (cursor !== undefined) throw accountMissing();
        return { items: shown(await rules.recentFlagged(limit, platform)) };
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
      const page = await rules.verdictsOfAccount(platform, account, { limit, cursor });
      return { ...page, items: shown(page.items) };
    },
  });
}
