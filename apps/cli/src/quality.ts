import type { Body, Query } from '@breakwater/client';
import type { QualityRow } from '@breakwater/contracts/review';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';

interface ReportOptions extends CommonOptions {
  readonly by: NonNullable<Query<'review.qualityReport'>['by']>;
  readonly from?: string;
  readonly to?: string;
}
interface ReporterOptions extends CommonOptions {
  readonly platform?: string;
}
interface GoldenOptions extends CommonOptions {
  readonly violation?: boolean;
  readonly policy?: string;
  readonly note?: string;
}

/** Commands for how well people decide: `quality report|reporters|golden|golden-add|golden-remove`. */
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
