import type { EventRecord } from '@breakwater/contracts';
import { backtestOperations } from '@breakwater/contracts/rules';
import type { Intake } from '@breakwater/intake';
import type { Backtester } from '../../backtest/backtest.ts';
import type { BacktestRuns } from '../../backtest/backtest-runs.ts';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

const DEFAULT_EVENTS = 10_000;

export interface BacktestRouteParts {
  readonly backtest: Backtester;
  readonly runs: BacktestRuns;
  readonly intake: Pick<Intake, 'eventById'>;
}

/** A rule set tried on stored events: at once, or as a run that can be looked at and ended. */
export function backtestRoutes(app: App, { backtest, runs, intake }: BacktestRouteParts): void {
  serve(app, backtestOperations, {
    backtest: async ({ body: { source, limit = DEFAULT_EVENTS } }) => backtest(source, limit),
    startBacktest: async (request) => {
      const { source, limit = DEFAULT_EVENTS } = request.body;
      return runs.start(source, limit, actorOf(request));
    },
    latestBacktest: async () => {
      const run = runs.latest();
      return run ? { run } : {};
    },
    backtestRun: async ({ params }) => runs.get(params.id),
    backtestSamples: async ({ params, query }) => {
      const ids = runs.get(params.id).result?.[query.of]?.samples ?? [];
      const records = await Promise.all(ids.map((id) => intake.eventById(id)));
      return { events: records.flatMap((record) => (record ? [showSample(record)] : [])) };
    },
    cancelBacktest: async ({ params }) => runs.cancel(params.id),
  });
}

const MAX_EXCERPT = 500;

function showSample({ id, event, account }: EventRecord) {
  const text =
    'content' in event && event.content && 'text' in event.content ? event.content.text : account.bio;
  return {
    eventId: id,
    at: event.at,
    type: event.type,
    platform: event.platform,
    accountId: event.account.id,
    ...(account.handle !== undefined && { handle: account.handle }),
    ...(text !== undefined && { text: text.slice(0, MAX_EXCERPT).toWellFormed() }),
  };
}
