import type { Query } from '@breakwater/client';
import type { Job } from '@breakwater/contracts/review';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';
import { describePreview, type ResolutionOptions, resolutionOf, withResolution } from './resolution.ts';
import { wholeNumber } from './whole-number.ts';
import { whyInWords } from './why-of-job.ts';

type JobQuery = Query<'review.jobs'>;
interface ListOptions extends CommonOptions, Omit<JobQuery, 'limit'> {
  readonly limit: string;
}
interface ClaimOptions extends CommonOptions {
  readonly queue?: string;
}
interface ActionOptions extends CommonOptions {
  readonly account?: string;
  readonly platform?: string;
  readonly limit: string;
}
interface StepOptions extends CommonOptions {
  readonly reason: string;
}
interface SnoozeOptions extends StepOptions {
  readonly until: string;
}
interface EndOptions extends StepOptions {
  readonly at?: string;
}

/** Commands for work that needs a person: `jobs`, and for what was done: `actions`. */
export function registerReview(program: Command): void {
  const actions = program.command('actions').description('what automation and people did, newest first');
  withServer(actions)
    .option('--account <id>')
    .option('--platform <name>')
    .option('--limit <n>', 'at most', '20')
    .action((options: ActionOptions) => act(options, listActions, options));
  withServer(actions.command('end <id>'))
    .description('end one action, now or at a set time')
    .option('--at <instant>', 'when, e.g. 2026-05-04T09:30:00Z; now when left out')
    .requiredOption('--reason <text>', 'why')
    .action((id: string, options: EndOptions) => act(options, endAction, id, options));
  const jobs = program.command('jobs').description('work for a person');
  withServer(jobs.command('list'))
    .option('--queue <name>')
    .option('--state <state>', 'open, claimed, snoozed, awaiting-second or resolved', 'open')
    .option('--policy <id>')
    .option('--severity <severity>')
    .option('--platform <name>')
    .option('--account <id>')
    .option('--level <level>', 'first or lead')
    .option('--overdue', 'only what is past its due time')
    .option('--mine', 'only what you hold')
    .option('--q <words>', 'id of a job or an account, or words of the reason')
    .option('--limit <n>', 'at most', '20')
    .action((options: ListOptions) => act(options, listJobs, options));
  withServer(jobs.command('show <id>')).action((id: string, options: CommonOptions) =>
    act(options, showJob, id, options),
  );
  withServer(jobs.command('claim [id]'))
    .description('take a job, or the most pressing one')
    .option('--queue <name>')
    .action((id: string | undefined, options: ClaimOptions) => act(options, claimJob, id, options));
  withResolution(jobs.command('resolve <id>'))
    .description('decide on a job that you have claimed')
    .action((id: string, options: ResolutionOptions) => act(options, resolveJob, id, options));
  withResolution(jobs.command('preview <id>'))
    .description('what would happen if it were decided like this')
    .action((id: string, options: ResolutionOptions) => act(options, previewJob, id, options));
  for (const [name, operation, description] of PASSING_ON) {
    withServer(jobs.command(`${name} <id>`))
      .description(description)
      .requiredOption('--reason <text>', 'why, for the staff')
      .action((id: string, options: StepOptions) => act(options, passOn, operation, id, options));
  }
  withServer(jobs.command('snooze <id>'))
    .description('put a job off')
    .requiredOption('--until <time>', 'RFC 3339; not past its due time')
    .requiredOption('--reason <text>', 'why, for the staff')
    .action((id: string, options: SnoozeOptions) => act(options, snoozeJob, id, options));
  for (const [name, operation, description] of STEPS) {
    withServer(jobs.command(`${name} <id>`))
      .description(description)
      .option('--reason <text>', 'why', 'not stated')
      .action((id: string, options: StepOptions) => act(options, stepJob, operation, id, options));
  }
}

const PASSING_ON = [
  ['skip', 'review.skip', 'pass a job over: it is not offered to you for a day'],
  ['escalate', 'review.escalate', 'hand a job to those who take what was escalated'],
] as const;

async function passOn(
  operation: (typeof PASSING_ON)[number][1],
  id: string,
  { reason, ...options }: StepOptions,
): Promise<undefined> {
  const job = await clientOf(options).call(operation, { params: { id }, body: { reason } });
  printResult(job, options, describeJob);
}

async function snoozeJob(id: string, { reason, until, ...options }: SnoozeOptions): Promise<undefined> {
  const body = { reason, until };
  printResult(await clientOf(options).call('review.snooze', { params: { id }, body }), options, describeJob);
}

const STEPS = [
  ['release', 'review.release', 'give a claimed job back'],
  ['confirm', 'review.confirm', 'confirm a severe decision as the second person'],
  ['reject', 'review.reject', 'send a severe decision back, as the second person'],
] as const;

async function listActions({ account, platform, limit, ...options }: ActionOptions): Promise<undefined> {
  const query = { account, platform, limit: wholeNumber('--limit', limit, 1) };
  const { items: actions } = await clientOf(options).call('review.actions', { query });
  printResult(actions, options, (list) =>
    list.length === 0
      ? 'Nothing was done.'
      : table(
          ['at', 'by', 'action', 'account', 'content', 'until', 'why'],
          list.map((one) => [
            one.createdAt,
            one.origin,
            one.kind,
            clip(one.accountId, 20),
            clip(one.contentId ?? '', 16),
            one.expiresAt ?? '',
            clip(one.because, 60),
          ]),
        ),
  );
}

async function listJobs(options: ListOptions): Promise<undefined> {
  const { queue, policy, severity, platform, account, level, overdue, mine, q } = options;
  const state = mine ? undefined : options.state;
  const limit = wholeNumber('--limit', options.limit, 1);
  const query = { queue, state, policy, severity, platform, account, level, overdue, mine, q, limit };
  const { items: jobs } = await clientOf(options).call('review.jobs', { query });
  printResult(jobs, options, (list) =>
    list.length === 0
      ? 'No jobs match.'
      : table(
          ['job', 'priority', 'severity', 'queue', 'account', 'verdicts', 'why'],
          list.map((job) => [
            job.id,
            job.priority.score.toFixed(1),
            job.severity,
            job.queue,
            clip(job.account?.handle ?? job.accountId, 20),
            String(job.verdictIds.length),
            clip(job.because, 70),
          ]),
        ),
  );
}

const describeJob = (job: Job) =>
  `${job.id}  ${job.state}  ${job.severity}  ${job.queue}\n${job.accountId} on ${job.platform}\n${job.because}` +
  (job.why.length > 0 ? `\n${whyInWords(job.why)}` : '') +
  (job.proposed.length > 0 ? `\nproposed: ${job.proposed.join(', ')}` : '') +
  (job.claimedBy ? `\nclaimed by ${job.claimedBy} until ${job.claimedUntil}` : '') +
  (job.decision
    ? `\n${job.decision}, decided by ${job.decidedBy}${job.confirmedBy ? `, confirmed by ${job.confirmedBy}` : ''}`
    : '');

async function showJob(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('review.job', { params: { id } }), options, describeJob);
}

async function claimJob(id: string | undefined, options: ClaimOptions): Promise<undefined> {
  const body = { ...(id && { id }), ...(options.queue && { queue: options.queue }) };
  const { job } = await clientOf(options).call('review.claim', { body });
  printResult({ job }, options, () => (job ? describeJob(job) : 'Nothing to do: no open job matches.'));
}

async function resolveJob(id: string, options: ResolutionOptions): Promise<undefined> {
  const body = resolutionOf(options);
  printResult(await clientOf(options).call('review.resolve', { params: { id }, body }), options, describeJob);
}

async function previewJob(id: string, options: ResolutionOptions): Promise<undefined> {
  const body = resolutionOf(options);
  printResult(
    await clientOf(options).call('review.previewDecision', { params: { id }, body }),
    options,
    describePreview,
  );
}

async function endAction(id: string, { at, reason, ...options }: EndOptions): Promise<undefined> {
  const body = { reason, ...(at && { at }) };
  const ended = await clientOf(options).call('review.endAction', { params: { id }, body });
  printResult(ended, options, ({ kind, endedAt, expiresAt }) =>
    endedAt ? `${kind} ended.` : `${kind} ends at ${expiresAt}.`,
  );
}

async function stepJob(
  operation: (typeof STEPS)[number][1],
  id: string,
  { reason, ...options }: StepOptions,
): Promise<undefined> {
  const client = clientOf(options);
  const job =
    operation === 'review.reject'
      ? await client.call(operation, { params: { id }, body: { reason } })
      : await client.call(operation, { params: { id } });
  printResult(job, options, describeJob);
}
