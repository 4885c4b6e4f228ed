import type { Job, JobResolution } from '@breakwater/contracts';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';

interface ListOptions extends CommonOptions {
  readonly queue?: string;
  readonly state?: string;
  readonly limit: string;
}
interface ResolveOptions extends CommonOptions {
  readonly violation?: boolean;
  readonly action?: string[];
  readonly reason: string;
}

/** Commands for work that needs a person: `jobs`. */
export function registerReview(program: Command): void {
  const jobs = program.command('jobs').description('work for a person');
  withServer(jobs.command('list'))
    .option('--queue <name>')
    .option('--state <state>', 'open, claimed, awaiting-second or resolved', 'open')
    .option('--limit <n>', 'at most', '20')
    .action((options: ListOptions) => act(options, listJobs, options));
  withServer(jobs.command('show <id>')).action((id: string, options: CommonOptions) =>
    act(options, showJob, id, options),
  );
  withServer(jobs.command('claim [id]'))
    .description('take a job, or the most pressing one')
    .option('--queue <name>')
    .action((id: string | undefined, options: ListOptions) => act(options, claimJob, id, options));
  withServer(jobs.command('resolve <id>'))
    .description('decide on a job that you have claimed')
    .option('--violation', 'it breaks the policy; without it: no violation')
    .option('--action <kind...>', 'remove-content, limit-account, geo-restrict, suspend-account')
    .requiredOption('--reason <text>', 'why, in words that the user may read')
    .action((id: string, options: ResolveOptions) => act(options, resolveJob, id, options));
  for (const step of ['release', 'confirm', 'reject'] as const) {
    withServer(jobs.command(`${step} <id>`))
      .description(STEPS[step])
      .option('--reason <text>', 'why', 'not stated')
      .action((id: string, options: ResolveOptions) => act(options, stepJob, step, id, options));
  }
}

const STEPS = {
  release: 'give a claimed job back',
  confirm: 'confirm a severe decision as the second person',
  reject: 'send a severe decision back, as the second person',
};

async function listJobs(options: ListOptions): Promise<undefined> {
  const { queue, state, limit } = options;
  const { jobs } = await clientOf(options).request<{ jobs: Job[] }>('/v1/jobs', {
    query: { queue, state, limit },
  });
  printResult(jobs, options, (list) =>
    list.length === 0
      ? 'No jobs match.'
      : table(
          ['job', 'severity', 'queue', 'account', 'verdicts', 'why'],
          list.map((job) => [
            job.id,
            job.severity,
            job.queue,
            clip(job.accountId, 20),
            String(job.verdictIds.length),
            clip(job.because, 70),
          ]),
        ),
  );
}

const describeJob = (job: Job) =>
  `${job.id}  ${job.state}  ${job.severity}  ${job.queue}\n${job.accountId} on ${job.platform}\n${job.because}` +
  (job.proposed.length > 0 ? `\nproposed: ${job.proposed.join(', ')}` : '') +
  (job.claimedBy ? `\nclaimed by ${job.claimedBy} until ${job.claimedUntil}` : '') +
  (job.decision
    ? `\n${job.decision}, decided by ${job.decidedBy}${job.confirmedBy ? `, confirmed by ${job.confirmedBy}` : ''}`
    : '');

async function showJob(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).request<Job>(`/v1/jobs/${id}`), options, describeJob);
}

async function claimJob(id: string | undefined, options: ListOptions): Promise<undefined> {
  const body = { ...(id && { id }), ...(options.queue && { queue: options.queue }) };
  const { job } = await clientOf(options).request<{ job?: Job }>('/v1/jobs/claim', { method: 'POST', body });
  printResult({ job }, options, () => (job ? describeJob(job) : 'Nothing to do: no open job matches.'));
}

async function resolveJob(id: string, options: ResolveOptions): Promise<undefined> {
  const actions = (options.action ?? []).map(
    (action) => ({ action }) as NonNullable<JobResolution['actions']>[number],
  );
  const body: JobResolution = {
    decision: options.violation ? 'violation' : 'no-violation',
    reason: options.reason,
    actions,
  };
  printResult(
    await clientOf(options).request<Job>(`/v1/jobs/${id}/resolve`, { method: 'POST', body }),
    options,
    describeJob,
  );
}

async function stepJob(step: keyof typeof STEPS, id: string, options: ResolveOptions): Promise<undefined> {
  const body = step === 'reject' ? { reason: options.reason } : {};
  printResult(
    await clientOf(options).request<Job>(`/v1/jobs/${id}/${step}`, { method: 'POST', body }),
    options,
    describeJob,
  );
}
