import type { Query } from '@breakwater/client';
import type { SpreadForecast, SpreadHour, SpreadObject, SpreadSummary } from '@breakwater/contracts/spread';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { clip, printResult, table } from '../output.ts';
import { wholeNumber } from '../whole-number.ts';
import { drawCurve } from './draw-curve.ts';

interface ListOptions extends CommonOptions {
  readonly kind?: Query<'spread.list'>['kind'];
  readonly said?: Query<'spread.list'>['said'];
  readonly platform?: string;
  readonly content?: string;
  readonly least: string;
  readonly limit: string;
}

const SHOWN = 20;

/** Commands for what spreads: `spread list|show|settings`. */
export function registerSpread(program: Command): void {
  const spread = program.command('spread').description('what passes from account to account, and how fast');
  withServer(spread.command('list'))
    .description('what spreads now, what came most often in the last hour first')
    .option('--kind <kind>', 'post, text, link, file, tag or invite')
    .option('--said <what>', 'none, flagged, no-violation or violation')
    .option('--platform <platform>', 'that came there')
    .option('--content <id>', 'with --platform: what this content is part of')
    .option('--least <n>', 'arrivals at least', '2')
    .option('--limit <n>', 'so many at most', '50')
    .action((options: ListOptions) => act(options, list, options));
  withServer(spread.command('show <id>'))
    .description(
      'one thing that spreads: its curve, what it will still reach, who passed it on, what was said',
    )
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withServer(spread.command('settings'))
    .description('what is followed; changed in the console, with fresh proof')
    .action((options: CommonOptions) => act(options, showSettings, options));
}

async function showSettings(options: CommonOptions): Promise<undefined> {
  const settings = await clientOf(options).call('spread.settings');
  printResult(settings, options, (one) =>
    table(
      ['setting', 'value'],
      Object.entries(one).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : String(value),
      ]),
    ),
  );
  return undefined;
}

async function list(options: ListOptions): Promise<undefined> {
  const { kind, said, platform, content } = options;
  const [least, limit] = [wholeNumber('--least', options.least, 2), wholeNumber('--limit', options.limit, 1)];
  const query = { kind, said, platform, content, least, limit };
  const page = await clientOf(options).call('spread.list', { query });
  printResult(page, options, ({ items, state, hours }) => {
    const told = hours.filter(({ surprising }) => surprising).map(sentenceOf);
    const rows = table(
      ['kind', 'last hour', 'in all', 'accounts', 'platforms', 'expected in 6 h', 'said', 'what', 'id'],
      items.map(rowOf),
    );
    if (state.ready) return [...told, rows].join('\n');
    const trouble =
      state.failures === undefined
        ? ''
        : ` It could not be read, ${state.failures} times in a row; it is tried again.`;
    return `The last window is being read again after a start: ${Math.round(state.read * 100)} %.${trouble}\n${rows}`;
  });
  return undefined;
}

function sentenceOf({ platform, arrivals, hour, expected }: SpreadHour): string {
  return `${platform}: passed on ${arrivals} times in the hour from ${hour}; about ${Math.round(expected)} are usual at this hour of the week.`;
}

function rowOf(one: SpreadSummary): string[] {
  return [
    one.kind,
    String(one.arrivals1h),
    String(one.arrivals),
    String(one.accounts),
    clip(one.platforms.join(' '), 30),
    expectedOf(one.forecast),
    one.said,
    clip(one.label, 40),
    one.id,
  ];
}

function expectedOf(forecast: SpreadForecast): string {
  if (!forecast.known) return 'unknown';
  const { expected, low, high } = forecast.exposure['6h'];
  return `${Math.round(expected)} (${Math.round(low)}–${Math.round(high)})`;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  const one = await clientOf(options).call('spread.get', { params: { id } });
  printResult(one, options, describe);
  return undefined;
}

function describe(one: SpreadObject): string {
  const { curve, days, forecast, marks, passed, passedAll } = one;
  const lines = [
    `${one.kind} ${one.label}`,
    `${one.arrivals} arrivals from ${one.accounts} accounts on ${one.platforms.join(', ')}; ${one.arrivals1h} in the last hour`,
    forecast.known
      ? `expected to reach further: ${(['1h', '6h', '24h'] as const)
          .map((horizon) => `${Math.round(forecast.exposure[horizon].expected)} in ${horizon}`)
          .join(', ')}${forecast.supercritical ? '; each arrival brings more than one' : ''}`
      : `what it will still reach is unknown: ${forecast.reason}`,
    '',
    `arrivals by ${curve.bucketSeconds} s from ${one.firstAt}${curve.sampled ? ' (a sample stands for all)' : ''}`,
    drawCurve(curve.buckets.map(({ arrivals }) => arrivals)),
    `${sumOf(days)} arrivals by day from ${days[0]?.day ?? ''}, as counters keep them`,
    drawCurve(days.map(({ arrivals }) => arrivals)),
    '',
    ...marks.map(
      ({ at, said, platform, contentId, because }) =>
        `${at}  ${said}  ${platform}/${contentId}  ${because.join(', ')}`,
    ),
    ...(marks.length > 0 ? [''] : []),
    table(
      ['at', 'account', 'how', 'from', 'audience', 'said', 'content'],
      passed
        .slice(0, SHOWN)
        .map(({ at, platform, accountId, how, parent = '', audience, said, contentId }) => [
          at,
          `${platform}/${accountId}`,
          how,
          parent,
          audience === undefined ? '' : String(audience),
          said,
          contentId,
        ]),
    ),
  ];
  if (passed.length > SHOWN || !passedAll) lines.push('… and more: --json has all that are kept');
  return lines.join('\n');
}

function sumOf(days: SpreadObject['days']): number {
  return days.reduce((sum, { arrivals }) => sum + arrivals, 0);
}
