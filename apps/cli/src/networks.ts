import { setTimeout as sleep } from 'node:timers/promises';
import type { Query } from '@breakwater/client';
import type { NetworkCase, NetworkDecision, NetworkRun } from '@breakwater/contracts/networks';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { clip, printResult, table } from './output.ts';
import { createProgress } from './progress.ts';
import { wholeNumber } from './whole-number.ts';

interface RunOptions extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
  readonly platform?: string[];
  readonly wait: boolean;
}

interface ListOptions extends CommonOptions {
  readonly state?: Query<'networks.list'>['state'];
  readonly platform?: string;
  readonly account?: string;
}

interface ShowOptions extends CommonOptions {
  readonly ego?: string;
  readonly limit: string;
}

interface DecideOptions extends CommonOptions {
  readonly reason: string;
  readonly policy?: string;
  readonly allow?: boolean;
}

/** Between two looks at a search. */
const LOOK_MS = 500;
const SHOWN = 15;

/** Commands for networks across platforms: `networks run|runs|list|show|decide`. */
export function registerNetworks(program: Command): void {
  const networks = program.command('networks').description('networks of accounts across platforms');
  withServer(networks.command('run'))
    .description('search stored events for networks and wait for what is found')
    .option('--from <instant>', 'events from here on; 30 days back when left out')
    .option('--to <instant>', 'events before; now when left out')
    .option('--platform <platform...>', 'only these platforms')
    .option('--no-wait', 'do not wait')
    .action((options: RunOptions) => act(options, run, options));
  withServer(networks.command('runs'))
    .description('searches, latest first')
    .action((options: CommonOptions) => act(options, listRuns, options));
  withServer(networks.command('list'))
    .description('network cases, the latest opened first')
    .option('--state <state>', 'unseeded, open, confirmed, dismissed or closed')
    .option('--platform <platform>', 'with a member there')
    .option('--account <id>', 'with this member')
    .action((options: ListOptions) => act(options, list, options));
  withServer(networks.command('show <id>'))
    .description('a network case: members, what they share, what stands behind it')
    .option('--ego <member>', 'platform/account: only this member and those that it is tied to')
    .option('--limit <n>', 'members at most', '300')
    .action((id: string, options: ShowOptions) => act(options, show, id, options));
  withServer(networks.command('decide <id> <decision>'))
    .description('confirm: open a review job for each member; dismiss: it is not one')
    .requiredOption('--reason <text>', 'why')
    .option('--policy <policy>', 'policy of the review jobs')
    .option('--allow', 'with dismiss: these accounts may share, no case again')
    .action((id: string, decision: NetworkDecision['decision'], options: DecideOptions) =>
      act(options, decide, id, decision, options),
    );
}

async function run({ from, to, platform, wait, ...options }: RunOptions): Promise<number> {
  const client = clientOf(options);
  const body = { from, to, platforms: platform };
  let found = await client.call('networks.startRun', { body });
  const progress = createProgress('events');
  while (wait && (found.state === 'waiting' || found.state === 'working')) {
    await sleep(LOOK_MS);
    found = await client.call('networks.run', { params: { id: found.id } });
    progress.update(found.events || found.done, shareOf(found));
  }
  if (wait) progress.end();
  printResult(found, options, describeRun);
  return found.state === 'failed' ? EXIT.refused : EXIT.done;
}

/** Reading is about half of a search, and how many events there are is known at its end. */
function shareOf({ step, done, total }: NetworkRun): number | undefined {
  if (step === 'read') return undefined;
  const within = total === 0 ? 0 : done / total;
  return { pair: 0.5 + within * 0.3, test: 0.8, group: 0.9, attach: 0.95 }[step] ?? 1;
}

function describeRun({ id, state, events, accounts, groups, cases, fault }: NetworkRun): string {
  if (state === 'failed') return `The search failed: ${fault ?? 'the log of the server says why'}`;
  if (state !== 'done') return `The search ${id} is ${state}: breakwater networks runs`;
  return `${groups} groups of accounts, ${cases} with something behind them, in ${events} events of ${accounts} accounts: breakwater networks list`;
}

async function listRuns(options: CommonOptions): Promise<undefined> {
  const { runs } = await clientOf(options).call('networks.runs');
  printResult(runs, options, (all) =>
    table(
      ['state', 'step', 'events', 'accounts', 'groups', 'cases', 'asked', 'id'],
      all.map(({ state, step, events, accounts, groups, cases, askedAt, id }) => [
        state,
        step,
        String(events),
        String(accounts),
        String(groups),
        String(cases),
        askedAt,
        id,
      ]),
    ),
  );
  return undefined;
}

async function list({ state, platform, account, ...options }: ListOptions): Promise<undefined> {
  const query = { state, platform, account, limit: 200 };
  const { items: networks } = await clientOf(options).call('networks.list', { query });
  printResult(networks, options, (all) =>
    table(
      ['state', 'members', 'platforms', 'seeds', 'bits', 'q', 'last', 'id'],
      all.map((one) => [
        one.state,
        String(one.members),
        clip(one.platforms.join(' '), 40),
        String(one.seeds.length),
        one.bits.toFixed(1),
        one.q.toPrecision(2),
        one.lastAt,
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function show(id: string, { ego, limit, ...options }: ShowOptions): Promise<undefined> {
  const query = { ego, limit: wholeNumber('--limit', limit, 1) };
  const one = await clientOf(options).call('networks.get', { params: { id }, query });
  printResult(one, options, describe);
  return undefined;
}

function describe(one: NetworkCase): string {
  const { state, members, platforms, seeds, memberList, artefactList, organicPossible } = one;
  return [
    `${state}  ${members} accounts on ${platforms.join(', ')}  ${one.firstAt} to ${one.lastAt}`,
    `ties of ${one.bits.toFixed(1)} bits in the mean; false-discovery rate ${one.q.toPrecision(2)}`,
    ...(organicPossible ? ['fans or activists could look like this'] : []),
    seeds.length === 0 ? 'nothing stands behind it: nothing may be done' : 'behind it:',
    ...seeds.map(({ kind, label, ref }) => `  ${kind}  ${label}  ${ref}`),
    table(
      ['platform', 'account', 'handle', 'centrality', 'removed', 'job'],
      memberList.map(({ platform, accountId, handle = '', centrality, removed, jobId = '' }) => [
        platform,
        accountId,
        clip(handle, 30),
        centrality.toFixed(2),
        removed ? 'yes' : '',
        jobId,
      ]),
    ),
    table(
      ['kind', 'members', 'accounts', 'bits', 'what'],
      artefactList
        .slice(0, SHOWN)
        .map(({ kind, shares, accounts, bits, label }) => [
          kind,
          String(shares.length),
          String(accounts),
          bits.toFixed(1),
          clip(label, 60),
        ]),
    ),
    ...(artefactList.length > SHOWN ? [`and ${artefactList.length - SHOWN} more: --json`] : []),
    ...(one.reason === undefined ? [] : [`decided by ${one.decidedBy}: ${one.reason}`]),
  ].join('\n');
}

async function decide(
  id: string,
  decision: NetworkDecision['decision'],
  { reason, policy, allow, ...options }: DecideOptions,
): Promise<undefined> {
  const body = { decision, reason, policy, allow };
  const one = await clientOf(options).call('networks.decide', { params: { id }, body });
  printResult(one, options, ({ state, memberList }) => {
    const jobs = memberList.filter(({ jobId }) => jobId !== undefined).length;
    return `${state}${jobs > 0 ? `; ${jobs} review jobs` : ''}`;
  });
  return undefined;
}
