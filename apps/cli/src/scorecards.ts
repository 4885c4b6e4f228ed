import type { Answer } from '@breakwater/client';
import type { ContestDecision, NewContest, Scorecard, ScorecardMeasure } from '@breakwater/contracts/ledger';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { printResult, table } from './output.ts';

type Side = Scorecard['side'];

interface ShowOptions extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
}

type Shown = Answer<'ledger.scorecards'>;

/** Commands for scorecards in both directions: `scorecards show|lines|contest|decide`. */
export function registerScorecards(program: Command): void {
  const scorecards = program
    .command('scorecards')
    .description('how platforms answer, and how good the orders of authorities are');
  withServer(scorecards.command('show <side>'))
    .description(
      'platform or authority: measures with samples and 95 % intervals, ranks where those allow it',
    )
    .option('--from <instant>', 'from here on')
    .option('--to <instant>', 'until before')
    .action((side: Side, options: ShowOptions) => act(options, show, side, options));
  withServer(scorecards.command('lines <side> <subject>'))
    .description('every fact that is counted of somebody')
    .action((side: Side, subject: string, options: CommonOptions) =>
      act(options, lines, side, subject, options),
    );
  withServer(scorecards.command('contest <side> <line>'))
    .description('say that a fact is wrong')
    .requiredOption('--because <text>', 'what is wrong')
    .action((side: Side, line: string, options: CommonOptions & { because: string }) =>
      act(options, contest, { side, line, because: options.because }, options),
    );
  withServer(scorecards.command('decide <contest> <decision>'))
    .description('upheld: it counts on; struck: it counts no more; by somebody else than who contested')
    .requiredOption('--reason <text>', 'why')
    .action(
      (id: string, decision: ContestDecision['decision'], options: CommonOptions & { reason: string }) =>
        act(options, decide, id, { decision, reason: options.reason }, options),
    );
}

async function show(side: Side, { from, to, ...options }: ShowOptions): Promise<undefined> {
  const shown = await clientOf(options).call('ledger.scorecards', { query: { side, from, to } });
  printResult(shown, options, describe);
  return undefined;
}

function describe({ cards, ranks, unattributed }: Shown): string {
  return [
    table(
      ['subject', 'measure', 'value', '95 %', 'of', 'contested'],
      cards.flatMap(({ subject, measures, contested }) =>
        measures
          .filter(({ of }) => of > 0)
          .map((one) => [
            subject,
            one.label.en,
            figureOf(one),
            intervalOf(one),
            String(one.of),
            String(contested),
          ]),
      ),
    ),
    '',
    ...ranks.map(({ measure, tiers, unranked }) => {
      const placed = tiers.map((tier, place) => `${place + 1}. ${tier.join(', ')}`).join('   ');
      const left = unranked.map(({ subject, because }) => `${subject} (${because})`).join(', ');
      return `${measure}: ${placed || 'nobody can be ranked'}${left ? `; not ranked: ${left}` : ''}`;
    }),
    ...(unattributed > 0 ? [`${unattributed} orders name nobody of this side`] : []),
  ].join('\n');
}

function shown({ unit }: ScorecardMeasure, value: number | undefined): string {
  if (value === undefined) return '';
  if (unit === 'yes-no') return value === 1 ? 'yes' : 'no';
  return unit === 'share' ? `${(value * 100).toFixed(0)} %` : value.toFixed(1);
}

const figureOf = (one: ScorecardMeasure) =>
  one.places?.map(({ jurisdiction, inPlace }) => `${jurisdiction} ${inPlace ? 'yes' : 'no'}`).join(', ') ??
  shown(one, one.value);
const intervalOf = (one: ScorecardMeasure) =>
  one.low === undefined ? '' : `${shown(one, one.low)} to ${shown(one, one.high)}`;

async function lines(side: Side, subject: string, options: CommonOptions): Promise<undefined> {
  const query = { side, subject };
  const found = await clientOf(options).call('ledger.scorecardLines', { query });
  printResult(found.lines, options, (all) =>
    table(
      ['at', 'what', 'counts in', 'contest', 'line'],
      all.map(({ at, day = at, what, measures, contest: one, id }) => [
        day,
        what.en,
        measures.map(({ measure, counts }) => `${counts ? '+' : '-'}${measure}`).join(' '),
        one ? `${one.state} ${one.id}` : '',
        id,
      ]),
    ),
  );
  return undefined;
}

async function contest(body: NewContest, options: CommonOptions): Promise<undefined> {
  const line = await clientOf(options).call('ledger.contestScore', { body });
  printResult(line, options, ({ contest: made }) => `contested: ${made?.id}`);
  return undefined;
}

async function decide(id: string, body: ContestDecision, options: CommonOptions): Promise<undefined> {
  const done = await clientOf(options).call('ledger.decideContest', { params: { id }, body });
  printResult(done, options, ({ line, state }) => `${line}: ${state}`);
  return undefined;
}
