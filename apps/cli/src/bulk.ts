import type { Body } from '@breakwater/client';
import type { BulkPreview, BulkRun, DecidedAction, JobFilter } from '@breakwater/contracts/review';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { printResult, table } from './output.ts';

interface PreviewOptions
  extends CommonOptions,
    Pick<JobFilter, 'queue' | 'policy' | 'severity' | 'platform' | 'q'> {
  readonly job?: string[];
  readonly violation?: boolean;
  readonly under?: string;
  readonly action?: DecidedAction['action'][];
  readonly for?: string;
  readonly reason: string;
}
interface ReasonOptions extends CommonOptions {
  readonly reason: string;
}

/** Commands for one decision on many jobs: `bulk preview|start|list|show|cancel|undo`. */
export function registerBulk(program: Command): void {
  const bulk = program.command('bulk').description('one decision for many jobs');
  withServer(bulk.command('preview'))
    .description('what it would do; prints the token that starts it')
    .option('--job <id...>', 'these jobs, instead of a filter')
    .option('--queue <name>')
    .option('--policy <id>')
    .option('--severity <severity>')
    .option('--platform <name>')
    .option('--q <words>', 'words of the reason')
    .option('--violation', 'it breaks the policy; without it: no violation')
    .option('--under <policy>', 'policy that is decided under; that of each job when left out')
    .option('--action <kind...>', 'e.g. remove-content, of the content of each job, or limit-account')
    .option('--for <duration>', 'how long, ISO 8601, e.g. P7D; without end when left out')
    .requiredOption('--reason <text>', 'why, in words that the users may read')
    .action((options: PreviewOptions) => act(options, preview, options));
  withServer(bulk.command('start <token>'))
    .description('make the decision that was previewed')
    .requiredOption('--reason <text>', 'why in bulk, for the record')
    .action((token: string, options: ReasonOptions) => act(options, start, token, options));
  withServer(bulk.command('list'))
    .description('bulk decisions, newest first')
    .action((options: CommonOptions) => act(options, list, options));
  withServer(bulk.command('show <id>'))
    .description('how far it is')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withServer(bulk.command('cancel <id>'))
    .description('stop it where it is')
    .action((id: string, options: CommonOptions) => act(options, cancel, id, options));
  withServer(bulk.command('undo <id>'))
    .description('undo every decision of it')
    .requiredOption('--reason <text>', 'why, for the record')
    .action((id: string, options: ReasonOptions) => act(options, undo, id, options));
}

async function preview(options: PreviewOptions): Promise<undefined> {
  const { queue, policy, severity, platform, q, job, violation = false, under, reason } = options;
  const actions = options.action?.map((action) => ({ action, for: options.for })) ?? [];
  const body: Body<'review.previewBulk'> = {
    ...(job ? { jobIds: job } : { filter: { queue, policy, severity, platform, q } }),
    resolution: { decision: violation ? 'violation' : 'no-violation', policy: under, actions, reason },
  };
  const seen = await clientOf(options).call('review.previewBulk', { body });
  printResult(seen, options, describePreview);
}

function describePreview({
  token,
  count,
  byPolicy,
  excludedByCode,
  effects,
  expiresAt,
}: BulkPreview): string {
  const rows = (record: Readonly<Record<string, number>>) =>
    Object.entries(record).map(([name, n]) => `  ${name}: ${n}`);
  return [
    `${count} jobs would be decided`,
    ...rows(byPolicy),
    ...effects.map(({ action, count: n }) => `  ${action}: ${n} times`),
    ...(Object.keys(excludedByCode).length > 0 ? ['left out', ...rows(excludedByCode)] : []),
    `Until ${expiresAt}: breakwater bulk start ${token} --reason …`,
  ].join('\n');
}

async function start(token: string, options: ReasonOptions): Promise<undefined> {
  const body = { token, reason: options.reason };
  printRun(await clientOf(options).call('review.startBulk', { body }), options);
}

async function list(options: CommonOptions): Promise<undefined> {
  const { items: runs } = await clientOf(options).call('review.bulkRuns');
  printResult(runs, options, (all) =>
    all.length === 0
      ? 'Nothing was decided in bulk.'
      : table(
          ['run', 'state', 'decision', 'total', 'done', 'failed', 'undone', 'by', 'at'],
          all.map((run) => [
            run.id,
            run.state,
            run.decision,
            String(run.total),
            String(run.done),
            String(run.failed),
            String(run.undone),
            run.startedBy,
            run.startedAt,
          ]),
        ),
  );
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  printRun(await clientOf(options).call('review.bulkRun', { params: { id } }), options);
}

async function cancel(id: string, options: CommonOptions): Promise<undefined> {
  const run = await clientOf(options).call('review.cancelBulk', { params: { id } });
  printRun(run, options);
}

async function undo(id: string, options: ReasonOptions): Promise<undefined> {
  const body = { reason: options.reason };
  printRun(await clientOf(options).call('review.undoBulk', { params: { id }, body }), options);
}

function printRun(run: BulkRun, options: CommonOptions): void {
  printResult(run, options, ({ id, state, total, done, failed, undone, etaSeconds, failures }) =>
    [
      `${id}  ${state}  ${done} of ${total} decided, ${failed} failed, ${undone} undone` +
        (etaSeconds === undefined ? '' : `; about ${etaSeconds} s left`),
      ...failures.map(({ jobId, code }) => `  ${jobId}  ${code}`),
    ].join('\n'),
  );
}
