import { BacktestRun, BacktestSamples, type EventRecord } from '@breakwater/contracts';
import type { Intake } from '@breakwater/intake';
import { Type } from 'typebox';
import { type Backtester, MAX_BACKTEST_EVENTS } from '../backtest.ts';
import type { BacktestRuns } from '../backtest-runs.ts';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const BODY_LIMIT = 6 * 1024 * 1024;
const DEFAULT_EVENTS = 10_000;
const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Trial = Type.Object(
  {
    source: Type.String({ minLength: 1, maxLength: 4 * 1024 * 1024, description: 'the rule set as YAML' }),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_BACKTEST_EVENTS,
        description: 'latest events to run over; 10,000 when left out',
      }),
    ),
  },
  closed,
);

export interface BacktestRouteParts {
  readonly backtest: Backtester;
  readonly runs: BacktestRuns;
  readonly intake: Pick<Intake, 'eventById'>;
}

/** A rule set tried on stored events: at once, or as a run that can be looked at and ended. */
export function backtestRoutes(app: App, { backtest, runs, intake }: BacktestRouteParts): void {
  const tags = ['rules'];
  app.post(
    '/v1/rules/backtest',
    {
      bodyLimit: BODY_LIMIT,
      config: { permission: 'rules.write', onRead: 'rules.backtest' },
      schema: {
        tags,
        summary: 'Run a rule set over stored events and compare it with the live one',
        body: Trial,
      },
    },
    async ({ body: { source, limit = DEFAULT_EVENTS } }) => backtest(source, limit),
  );
  app.post(
    '/v1/rules/backtests',
    {
      bodyLimit: BODY_LIMIT,
      config: { permission: 'rules.write', onRead: 'rules.backtest' },
      schema: {
        tags,
        summary: 'Begin a backtest that goes on by itself',
        description: 'One runs at a time. It lives in the process that began it and ends with it.',
        body: Trial,
        response: { 202: BacktestRun },
      },
    },
    async (request, reply) => {
      const { source, limit = DEFAULT_EVENTS } = request.body;
      return reply.code(202).send(await runs.start(source, limit, actorOf(request)));
    },
  );
  app.get(
    '/v1/rules/backtests/latest',
    {
      config: { permission: 'rules.write' },
      schema: {
        tags,
        summary: 'The backtest that runs, or the last one',
        response: { 200: Type.Object({ run: Type.Optional(BacktestRun) }, closed) },
      },
    },
    async () => {
      const run = runs.latest();
      return run ? { run } : {};
    },
  );
  app.get(
    '/v1/rules/backtests/:id',
    {
      config: { permission: 'rules.write' },
      schema: {
        tags,
        summary: 'A backtest: how far it is, or what came out',
        params: ById,
        response: { 200: BacktestRun },
      },
    },
    async ({ params }) => runs.get(params.id),
  );
  app.get(
    '/v1/rules/backtests/:id/samples',
    {
      config: { permission: 'rules.write', onRead: 'rules.backtest.samples' },
      schema: {
        tags,
        summary: 'The first events on which the tried rule set and the live one differ',
        params: ById,
        querystring: Type.Object({ of: Type.Enum(['newlyFlagged', 'noLongerFlagged']) }, closed),
        response: { 200: BacktestSamples },
      },
    },
    async ({ params, query }) => {
      const ids = runs.get(params.id).result?.[query.of]?.samples ?? [];
      const records = await Promise.all(ids.map((id) => intake.eventById(id)));
      return { events: records.flatMap((record) => (record ? [showSample(record)] : [])) };
    },
  );
  app.delete(
    '/v1/rules/backtests/:id',
    {
      config: { permission: 'rules.write', onChange: 'rules.backtest.cancel' },
      schema: {
        tags,
        summary: 'End a backtest before its time',
        params: ById,
        response: { 200: BacktestRun },
      },
    },
    async ({ params }) => runs.cancel(params.id),
  );
}

const MAX_EXCERPT = 500;

function showSample({ id, event, account }: EventRecord) {
  const text =
    'content' in event && event.content && 'text' in event.content ? event.content.text : account.bio;
  return {
    ...{ eventId: id, at: event.at, type: event.type, platform: event.platform, accountId: event.account.id },
    ...(account.handle !== undefined && { handle: account.handle }),
    ...(text !== undefined && { text: text.slice(0, MAX_EXCERPT).toWellFormed() }),
  };
}
