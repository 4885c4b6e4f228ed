import { setTimeout as sleep } from 'node:timers/promises';
import type { Body, Query } from '@breakwater/client';
import type { IncidentRematch, IndicatorKind } from '@breakwater/contracts/incidents';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { clip, printResult, table } from '../output.ts';
import { createProgress } from '../progress.ts';
import { wholeNumber } from '../whole-number.ts';

interface IndicatorsOptions extends CommonOptions {
  readonly state?: Query<'incidents.indicators'>['state'];
}

interface AddOptions extends CommonOptions {
  readonly reason: string;
  readonly platform?: string;
  readonly check?: boolean;
}

interface ReasonOptions extends CommonOptions {
  readonly reason: string;
}

interface RematchOptions extends CommonOptions {
  readonly hours: string;
  readonly wait: boolean;
}

interface MatchesOptions extends CommonOptions {
  readonly platform?: string;
  readonly limit: string;
}

interface LetThroughOptions extends ReasonOptions {
  readonly platform: string;
  readonly account?: string;
  readonly post?: string;
  readonly eyewitness?: boolean;
}

interface DutyOptions extends CommonOptions {
  readonly duty: string;
  readonly off?: boolean;
}

interface ChangeOptions extends CommonOptions {
  readonly title?: string;
  readonly summary?: string;
  readonly country?: string[];
}

/** Between two looks at a rematch. */
const LOOK_MS = 500;

/** `incidents indicator|indicators|matches|rematch|rematches|let-through|duty|change`. */
export function registerIncidentWork(incidents: Command): void {
  const indicator = incidents.command('indicator').description('what posts are found by');
  withServer(indicator.command('list <id>'))
    .description('indicators of an incident, the latest added first')
    .option('--state <state>', 'proposed, in-force or withdrawn')
    .action((id: string, options: IndicatorsOptions) => act(options, listIndicators, id, options));
  withServer(indicator.command('add <id> <kind> <value>'))
    .description('propose a term, link, file (SHA-256), account or text; a person puts it in force')
    .requiredOption('--reason <text>', 'why')
    .option('--platform <platform>', 'of an account')
    .option('--check', 'only say what it would hit, and what speaks against it')
    .action((id: string, kind: IndicatorKind, value: string, options: AddOptions) =>
      act(options, add, id, kind, value, options),
    );
  withServer(indicator.command('withdraw <id> <indicator>'))
    .description('withdraw an indicator; with a key of your own')
    .requiredOption('--reason <text>', 'why')
    .action((id: string, indicatorId: string, options: ReasonOptions) =>
      act(options, withdraw, id, indicatorId, options),
    );
  withServer(incidents.command('matches <id>'))
    .description('posts that matched, the latest found first')
    .option('--platform <platform>', 'only there')
    .option('--limit <n>', 'posts at most', '50')
    .action((id: string, options: MatchesOptions) => act(options, matches, id, options));
  registerRematches(incidents);
  registerPeople(incidents);
}

function registerRematches(incidents: Command): void {
  withServer(incidents.command('rematch <id>'))
    .description('match the last day again with the indicators of now, and wait for it')
    .option('--hours <n>', 'how far back', '24')
    .option('--no-wait', 'do not wait')
    .action((id: string, options: RematchOptions) => act(options, rematch, id, options));
  withServer(incidents.command('rematches <id>'))
    .description('looks at the last day, the latest first')
    .action((id: string, options: CommonOptions) => act(options, rematches, id, options));
  withServer(incidents.command('cancel-rematch <id> <rematch>'))
    .description('stop a look at the last day; what it found stays')
    .action((id: string, rematchId: string, options: CommonOptions) =>
      act(options, cancelRematch, id, rematchId, options),
    );
}

function registerPeople(incidents: Command): void {
  withServer(incidents.command('let-through <id>'))
    .description('let a newsroom, an eyewitness or one post through: no friction; with a key of your own')
    .requiredOption('--platform <platform>', 'platform')
    .option('--account <id>', 'account of a newsroom')
    .option('--eyewitness', 'the account is of an eyewitness')
    .option('--post <id>', 'one post')
    .requiredOption('--reason <text>', 'why')
    .action((id: string, options: LetThroughOptions) => act(options, letThrough, id, options));
  withServer(incidents.command('no-longer-through <id> <exception>'))
    .description('let it through no longer')
    .action((id: string, awarenessId: string, options: CommonOptions) =>
      act(options, noLongerThrough, id, awarenessId, options),
    );
  withServer(incidents.command('duty <id> <who>'))
    .description('put somebody on duty, or off it; with a key of your own')
    .option('--duty <text>', 'what they see to', 'on duty')
    .option('--off', 'off duty')
    .action((id: string, who: string, options: DutyOptions) => act(options, duty, id, who, options));
  withServer(incidents.command('change <id>'))
    .description('change what is known; with a key of your own')
    .option('--title <text>')
    .option('--summary <text>', 'what is known, in words')
    .option('--country <code...>', 'countries that it is about, e.g. PK')
    .action((id: string, options: ChangeOptions) => act(options, change, id, options));
}

async function listIndicators(id: string, { state, ...options }: IndicatorsOptions): Promise<undefined> {
  const query = { state, limit: 200 };
  const { items } = await clientOf(options).call('incidents.indicators', { params: { id }, query });
  printResult(items, options, (all) =>
    table(
      ['state', 'kind', 'hits', 'value', 'added by', 'id'],
      all.map((one) => [one.state, one.kind, String(one.hits), clip(one.value, 50), one.addedBy, one.id]),
    ),
  );
  return undefined;
}

async function add(
  id: string,
  kind: IndicatorKind,
  value: string,
  { reason, platform, check, ...options }: AddOptions,
): Promise<number> {
  const client = clientOf(options);
  const indicators: Body<'incidents.addIndicators'>['indicators'] = [
    { kind, value, reason, ...(platform !== undefined && { platform }) },
  ];
  if (check) {
    const found = await client.call('incidents.checkIndicators', { params: { id }, body: { indicators } });
    const faults = found.indicators.flatMap((one) => one.faults);
    printResult(found, options, () =>
      [
        `would hit ${found.hits} of ${found.scanned} stored events`,
        ...faults.map(({ message }) => message),
      ].join('\n'),
    );
    return faults.length === 0 ? EXIT.done : EXIT.no;
  }
  const added = await client.call('incidents.addIndicators', { params: { id }, body: { indicators } });
  printResult(added, options, () => added.indicators.map((one) => `${one.state}  ${one.id}`).join('\n'));
  return EXIT.done;
}

async function withdraw(
  id: string,
  indicatorId: string,
  { reason, ...options }: ReasonOptions,
): Promise<undefined> {
  const one = await clientOf(options).call('incidents.withdrawIndicator', {
    params: { id, indicatorId },
    body: { reason },
  });
  printResult(one, options, () => `${one.state}: nothing new matches it within a minute`);
  return undefined;
}

async function matches(id: string, { platform, limit, ...options }: MatchesOptions): Promise<undefined> {
  const query = { platform, limit: wholeNumber('--limit', limit, 1) };
  const { items } = await clientOf(options).call('incidents.matches', { params: { id }, query });
  printResult(items, options, (all) =>
    table(
      ['found', 'how', 'platform', 'account', 'by', 'outcome', 'text'],
      all.map((one) => [
        one.foundAt.slice(0, 19),
        one.how,
        one.platform,
        one.accountId,
        one.kinds.join(' '),
        one.awareness ? 'news' : (one.outcome ?? ''),
        clip(one.excerpt ?? '', 50),
      ]),
    ),
  );
  return undefined;
}

async function rematch(id: string, { hours, wait, ...options }: RematchOptions): Promise<number> {
  const client = clientOf(options);
  const body = { hours: wholeNumber('--hours', hours, 1) };
  let found = await client.call('incidents.rematch', { params: { id }, body });
  const progress = createProgress('events');
  while (wait && (found.state === 'waiting' || found.state === 'working')) {
    await sleep(LOOK_MS);
    const { rematches: all } = await client.call('incidents.rematches', { params: { id } });
    found = all.find((one) => one.id === found.id) ?? found;
    progress.update(found.scanned, found.total === 0 ? undefined : found.scanned / found.total);
  }
  if (wait) progress.end();
  printResult(found, options, describeRematch);
  return found.state === 'failed' ? EXIT.refused : EXIT.done;
}

function describeRematch(rematch: IncidentRematch): string {
  const { state, scanned, total, matched, fresh, etaSeconds, retries, fault } = rematch;
  const failed = retries === 0 ? '' : `, ${retries} failed steps${fault === undefined ? '' : `: ${fault}`}`;
  const left = etaSeconds === undefined ? '' : `, about ${Math.ceil(etaSeconds)} s left`;
  return `${state}: ${scanned} of ${total} events looked at, ${matched} matched, ${fresh} not known before${failed}${left}`;
}

async function rematches(id: string, options: CommonOptions): Promise<undefined> {
  const { rematches: all } = await clientOf(options).call('incidents.rematches', { params: { id } });
  printResult(all, options, () =>
    table(
      ['asked', 'by', 'what came of it', 'id'],
      all.map((one) => [one.askedAt.slice(0, 19), one.askedBy, describeRematch(one), one.id]),
    ),
  );
  return undefined;
}

async function cancelRematch(id: string, rematchId: string, options: CommonOptions): Promise<undefined> {
  const one = await clientOf(options).call('incidents.cancelRematch', { params: { id, rematchId } });
  printResult(one, options, describeRematch);
  return undefined;
}

async function letThrough(
  id: string,
  { platform, account, post, eyewitness, reason, ...options }: LetThroughOptions,
): Promise<undefined> {
  const what =
    post === undefined
      ? { kind: eyewitness ? ('eyewitness' as const) : ('newsroom' as const), accountId: account }
      : { kind: 'post' as const, contentId: post };
  const body = { ...what, platform, reason };
  const one = await clientOf(options).call('incidents.addAwareness', { params: { id }, body });
  printResult(one, options, () => `${one.kind} is let through: ${one.id}`);
  return undefined;
}

async function noLongerThrough(id: string, awarenessId: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('incidents.withdrawAwareness', { params: { id, awarenessId } });
  printResult({ id: awarenessId }, options, () => 'It is let through no longer.');
  return undefined;
}

async function duty(
  id: string,
  who: string,
  { duty: what, off, ...options }: DutyOptions,
): Promise<undefined> {
  const body = { who, duty: what, on: off !== true };
  const { roster } = await clientOf(options).call('incidents.duty', { params: { id }, body });
  printResult(roster, options, (all) =>
    all
      .filter(({ until }) => until === undefined)
      .map((one) => `${one.who}: ${one.duty}`)
      .join('\n'),
  );
  return undefined;
}

async function change(
  id: string,
  { title, summary, country, ...options }: ChangeOptions,
): Promise<undefined> {
  const body = { title, summary, jurisdictions: country };
  const one = await clientOf(options).call('incidents.change', { params: { id }, body });
  printResult(one, options, () => `${one.title}: changed`);
  return undefined;
}
