import type { Body, Query } from '@breakwater/client';
import type { Appeal, AppealCounts } from '@breakwater/contracts/redress';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { clip, printResult, table } from '../output.ts';
import { wholeNumber } from '../whole-number.ts';

interface ListOptions extends CommonOptions {
  readonly account?: string;
  readonly platform?: string;
  readonly state?: Query<'redress.appeals'>['state'];
  readonly limit: string;
}
interface DecideOptions extends CommonOptions {
  readonly outcome: Body<'redress.decideAppeal'>['outcome'];
  readonly reason: string;
  readonly reverse?: string[];
}
interface PeriodOptions extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
  readonly platform?: string;
}

/** Commands for what users object to: `appeals list|show|claim|release|decide|statistics`. */
export function registerAppeals(program: Command): void {
  const appeals = program.command('appeals').description('what users object to');
  withServer(appeals.command('list'))
    .option('--state <state>', 'open, claimed, decided or moot')
    .option('--account <id>')
    .option('--platform <name>')
    .option('--limit <n>', 'at most', '20')
    .action((options: ListOptions) => act(options, listAppeals, options));
  withServer(appeals.command('show <id>')).action((id: string, options: CommonOptions) =>
    act(options, showAppeal, id, options),
  );
  withServer(appeals.command('claim [id]'))
    .description('take one, or the one that is due first; never one about what you decided')
    .action((id: string | undefined, options: CommonOptions) => act(options, claimAppeal, id, options));
  withServer(appeals.command('release <id>'))
    .description('give it back')
    .action((id: string, options: CommonOptions) => act(options, releaseAppeal, id, options));
  withServer(appeals.command('decide <id>'))
    .description('decide one that you have taken')
    .requiredOption('--outcome <outcome>', 'upheld, overturned or partly')
    .requiredOption('--reason <text>', 'why, in words that the user reads')
    .option('--reverse <action...>', 'for partly: ids of the actions to take back')
    .action((id: string, options: DecideOptions) => act(options, decideAppeal, id, options));
  withServer(appeals.command('statistics'))
    .description('what became of those lodged in a period, by policy and language')
    .option('--from <time>', 'RFC 3339')
    .option('--to <time>', 'RFC 3339')
    .option('--platform <name>')
    .action((options: PeriodOptions) => act(options, showStatistics, options));
}

async function listAppeals(options: ListOptions): Promise<undefined> {
  const { account, platform, state, limit } = options;
  const query = { account, platform, state, limit: wholeNumber('--limit', limit, 1) };
  const { items: appeals } = await clientOf(options).call('redress.appeals', { query });
  printResult(appeals, options, (list) =>
    list.length === 0
      ? 'No appeal fits.'
      : table(
          ['id', 'due', 'account', 'policy', 'state', 'words'],
          list.map(({ id, dueAt, platform: on, accountId, policy, state: now, outcome, text }) => [
            id,
            dueAt,
            `${on}/${clip(accountId, 20)}`,
            policy,
            outcome ?? now,
            clip(text, 60),
          ]),
        ),
  );
}

async function showAppeal(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('redress.appeal', { params: { id } }), options, describe);
}

async function claimAppeal(id: string | undefined, options: CommonOptions): Promise<undefined> {
  const body = id === undefined ? {} : { id };
  const claimed = await clientOf(options).call('redress.claimAppeal', { body });
  printResult(claimed, options, ({ appeal }) =>
    appeal ? describe(appeal) : 'No appeal waits that you may decide.',
  );
}

async function releaseAppeal(id: string, options: CommonOptions): Promise<undefined> {
  const appeal = await clientOf(options).call('redress.releaseAppeal', { params: { id } });
  printResult(appeal, options, describe);
}

async function decideAppeal(id: string, options: DecideOptions): Promise<undefined> {
  const { outcome, reason, reverse } = options;
  const body = { outcome, reason, reverse };
  const appeal = await clientOf(options).call('redress.decideAppeal', { params: { id }, body });
  printResult(appeal, options, describe);
}

function describe(appeal: Appeal): string {
  const { id, state, outcome, dueAt, platform, accountId, policy, text, attachments } = appeal;
  return [
    `${id}  ${outcome ?? state}, due ${dueAt}`,
    `${platform}/${accountId}, ${policy}, decided by ${appeal.originalBy ?? 'automation'}`,
    text,
    ...attachments.map((one) => `— ${one.name}\n${one.text}`),
    ...(appeal.decidedBy ? [`${appeal.decidedBy} at ${appeal.decidedAt}: ${appeal.reason}`] : []),
  ].join('\n');
}

async function showStatistics({ from, to, platform, ...options }: PeriodOptions): Promise<undefined> {
  const found = await clientOf(options).call('redress.appealStatistics', { query: { from, to, platform } });
  printResult(found, options, ({ total, byPolicy, byLanguage }) =>
    table(
      ['', 'lodged', 'open', 'overdue', 'decided', 'overturned', '95 %', 'median hours'],
      [...byPolicy, ...byLanguage, { ...total, key: 'all' }].map(countsRow),
    ),
  );
}

function countsRow(row: AppealCounts): string[] {
  const percent = (value: number | undefined) =>
    value === undefined ? '–' : `${(value * 100).toFixed(0)} %`;
  const { key, lodged, open, overdue, decided, overturnedShare, interval, medianHours } = row;
  return [
    key,
    ...[lodged, open, overdue, decided].map(String),
    percent(overturnedShare),
    interval ? `${percent(interval[0])}–${percent(interval[1])}` : '–',
    medianHours?.toFixed(1) ?? '–',
  ];
}
