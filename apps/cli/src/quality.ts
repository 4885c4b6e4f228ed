import type { Body, Query } from '@breakwater/client';
import type { QualityRow } from '@breakwater/contracts/review';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';
import { wholeNumber } from './whole-number.ts';

interface ReportOptions extends CommonOptions {
  readonly by: NonNullable<Query<'review.qualityReport'>['by']>;
  readonly from?: string;
  readonly to?: string;
}
interface MissedOptions extends CommonOptions {
  readonly weeks: string;
}
interface ReporterOptions extends CommonOptions {
  readonly platform?: string;
}
interface GoldenOptions extends CommonOptions {
  readonly violation?: boolean;
  readonly policy?: string;
  readonly note?: string;
}

/** Commands for how well people decide: `quality report|missed|reporters|golden|golden-add|golden-remove`. */
export function registerQuality(program: Command): void {
  const quality = program
    .command('quality')
    .description('how well people decide, and whose reports are upheld');
  withServer(quality.command('report'))
    .description('how far people agree who judged the same job')
    .option('--by <group>', 'policy, language or reviewer', 'policy')
    .option('--from <time>', 'RFC 3339; 90 days back when left out')
    .option('--to <time>', 'RFC 3339; now when left out')
    .action((options: ReportOptions) => act(options, report, options));
  withServer(quality.command('missed'))
    .description('how many violations nothing flags, estimated from content drawn at random')
    .option('--weeks <n>', 'so many, from this one back', '8')
    .action((options: MissedOptions) => act(options, missed, options));
  withServer(quality.command('reporters'))
    .description('how often the reports of each reporter were upheld')
    .option('--platform <name>')
    .action((options: ReporterOptions) => act(options, reporters, options));
  withServer(quality.command('golden'))
    .description('golden jobs')
    .action((options: CommonOptions) => act(options, golden, options));
  withServer(quality.command('golden-add <job>'))
    .description('make a resolved job a golden one')
    .option('--violation', 'the right answer is a violation; without it: no violation')
    .option('--policy <id>', 'that is violated; that of the job when left out')
    .option('--note <text>', 'why this is the right answer')
    .action((job: string, options: GoldenOptions) => act(options, addGolden, job, options));
  withServer(quality.command('golden-remove <job>'))
    .description('no longer a golden one')
    .action((job: string, options: CommonOptions) => act(options, removeGolden, job, options));
}

async function report({ by, from, to, ...options }: ReportOptions): Promise<undefined> {
  const found = await clientOf(options).call('review.qualityReport', { query: { by, from, to } });
  printResult(found, options, ({ overall, rows, waiting }) => {
    const lines = [...rows, { ...overall, key: 'all' }].map(describeRow);
    return `${table([by, 'n', 'agree', '95 %', 'kappa', 'alpha', 'golden'], lines)}\n${waiting} decisions wait to be judged again`;
  });
}

function describeRow({ key, n, agreement, interval, kappa, alpha, golden }: QualityRow): string[] {
  const share = (value: number) => `${(value * 100).toFixed(0)} %`;
  return [
    key,
    String(n),
    n === 0 ? '–' : share(agreement),
    n === 0 ? '–' : interval.map(share).join(' to '),
    kappa?.toFixed(2) ?? '–',
    alpha?.toFixed(2) ?? '–',
    golden ? `${golden.correct} of ${golden.n}` : '–',
  ];
}

async function missed({ weeks, ...options }: MissedOptions): Promise<undefined> {
  const query = { weeks: wholeNumber('--weeks', weeks, 1) };
  const found = await clientOf(options).call('review.missed', { query });
  printResult(found, options, (report) => {
    const lines = report.weeks.map((week) => [
      week.from.slice(0, 10),
      String(week.seen),
      String(week.drawn),
      String(week.judged),
      String(week.violations),
      week.missed ? String(week.missed.estimate) : '–',
      week.missed ? `${week.missed.low} to ${week.missed.high}` : '–',
    ]);
    const rate =
      report.rate === 0 ? 'nothing is drawn now' : `1 in ${Math.round(1 / report.rate)} is drawn now`;
    return `${table(['week from', 'seen', 'drawn', 'judged', 'violations', 'missed', '95 %'], lines)}\n${rate}; ${report.waiting} wait for people`;
  });
}

async function reporters({ platform, ...options }: ReporterOptions): Promise<undefined> {
  const found = await clientOf(options).call('review.reporters', { query: { platform } });
  printResult(found.items, options, (all) =>
    all.length === 0
      ? 'Nothing that was reported has been decided yet.'
      : table(
          ['platform', 'reporter', 'upheld', 'refused', 'accuracy'],
          all.map((one) => [
            one.platform,
            clip(one.reporter, 30),
            String(one.upheld),
            String(one.refused),
            one.accuracy.toFixed(2),
          ]),
        ),
  );
}

async function golden(options: CommonOptions): Promise<undefined> {
  const found = await clientOf(options).call('review.goldenJobs');
  printResult(found.golden, options, (all) =>
    all.length === 0
      ? 'There are no golden jobs.'
      : table(
          ['job', 'expected', 'policy', 'note'],
          all.map(({ jobId, expected, note = '' }) => [
            jobId,
            expected.decision,
            expected.policy ?? '',
            clip(note, 60),
          ]),
        ),
  );
}

async function addGolden(jobId: string, options: GoldenOptions): Promise<undefined> {
  const { violation = false, policy, note } = options;
  const body: Body<'review.addGoldenJob'> = {
    jobId,
    note,
    expected: { decision: violation ? 'violation' : 'no-violation', policy },
  };
  const added = await clientOf(options).call('review.addGoldenJob', { body });
  printResult(added, options, () => `${jobId} is a golden job`);
}

async function removeGolden(jobId: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('review.removeGoldenJob', { params: { jobId } });
  printResult({ removed: jobId }, options, () => `${jobId} is no golden job any more`);
}
