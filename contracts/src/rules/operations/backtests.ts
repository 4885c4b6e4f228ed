import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { BacktestResult, BacktestRun, BacktestSamples, MAX_BACKTEST_EVENTS } from '../backtest.ts';

const BODY_LIMIT = 6 * 1024 * 1024;
const ByRun = Type.Object({ id: Type.String({ format: 'uuid' }) });
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

/** A rule set tried on stored events: at once, or as a run that can be looked at and ended. */
export const backtestOperations = operations('rules', {
  backtest: {
    method: 'POST',
    path: '/v1/rules/backtest',
    permission: 'rules.write',
    onRead: 'rules.backtest',
    summary: 'Run a rule set over stored events and compare it with the live one',
    body: Trial,
    bodyLimit: BODY_LIMIT,
    answers: { 200: BacktestResult },
  },
  startBacktest: {
    method: 'POST',
    path: '/v1/rules/backtests',
    permission: 'rules.write',
    onRead: 'rules.backtest',
    summary: 'Begin a backtest that goes on by itself',
    description: 'One runs at a time. It lives in the process that began it and ends with it.',
    body: Trial,
    bodyLimit: BODY_LIMIT,
    answers: { 202: BacktestRun },
  },
  latestBacktest: {
    method: 'GET',
    path: '/v1/rules/backtests/latest',
    permission: 'rules.write',
    summary: 'The backtest that runs, or the last one',
    answers: { 200: Type.Object({ run: Type.Optional(BacktestRun) }, closed) },
  },
  backtestRun: {
    method: 'GET',
    path: '/v1/rules/backtests/:id',
    permission: 'rules.write',
    summary: 'A backtest: how far it is, or what came out',
    params: ByRun,
    answers: { 200: BacktestRun },
  },
  backtestSamples: {
    method: 'GET',
    path: '/v1/rules/backtests/:id/samples',
    permission: 'rules.write',
    onRead: 'rules.backtest.samples',
    summary: 'The first events on which the tried rule set and the live one differ',
    params: ByRun,
    query: Type.Object({ of: Type.Enum(['newlyFlagged', 'noLongerFlagged']) }, closed),
    answers: { 200: BacktestSamples },
  },
  cancelBacktest: {
    method: 'DELETE',
    path: '/v1/rules/backtests/:id',
    permission: 'rules.write',
    onChange: 'rules.backtest.cancel',
    summary: 'End a backtest before its time',
    params: ByRun,
    answers: { 200: BacktestRun },
  },
});
