import type { Query } from '@breakwater/client';
import type { IncidentDebrief, TemporaryCheck } from '@breakwater/contracts/incidents';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { clip, printResult, table } from '../output.ts';
import { atPage } from './page-of.ts';

interface ReportOptions extends CommonOptions {
  readonly language: NonNullable<Query<'incidents.report'>['language']>;
}

interface ProposalsOptions extends CommonOptions {
  readonly state?: Query<'incidents.proposals'>['state'];
}

/** `incidents report|share|shares|proposals|debrief`. */
export function registerFacts(incidents: Command): void {
  withServer(incidents.command('report <id>'))
    .description('situation report as Markdown; names no account')
    .option('--language <language>', 'en or ur', 'en')
    .action((id: string, options: ReportOptions) => act(options, report, id, options));
  withServer(incidents.command('share <id>'))
    .description('who was told, and the page where a person shares facts with other installations')
    .action((id: string, options: CommonOptions) => act(options, share, id, options));
  withServer(incidents.command('proposals'))
    .description('facts that other installations shared, and the page where a person takes them over')
    .option('--state <state>', 'waiting, accepted, declined or expired')
    .action((options: ProposalsOptions) => act(options, proposals, options));
  withServer(incidents.command('debrief <id>'))
    .description('how it went, and whether everything temporary has ended; exit code 1 where it has not')
    .action((id: string, options: CommonOptions) => act(options, debrief, id, options));
}

async function report(id: string, { language, ...options }: ReportOptions): Promise<undefined> {
  const written = await clientOf(options).call('incidents.report', { params: { id }, query: { language } });
  printResult(written, options, ({ markdown }) => markdown.trimEnd());
  return undefined;
}

async function share(id: string, options: CommonOptions): Promise<undefined> {
  const { shares } = await clientOf(options).call('incidents.shares', { params: { id } });
  if (options.json) {
    printResult(shares, options, () => '');
    return undefined;
  }
  if (shares.length > 0)
    printResult(shares, options, (all) =>
      table(
        ['shared', 'with', 'told', 'arrived', 'refused'],
        all.map((one) => [
          one.sharedAt.slice(0, 19),
          clip(one.peerName, 40),
          one.status === 'active' ? `${one.indicators} indicators` : one.status,
          one.arrivedAt?.slice(0, 19) ?? 'on its way',
          one.refused ?? '',
        ]),
      ),
    );
  const path = `incidents/${encodeURIComponent(id)}`;
  return atPage(path, 'A person shares facts, in a session of their own', options);
}

async function proposals({ state, ...options }: ProposalsOptions): Promise<undefined> {
  const { items } = await clientOf(options).call('incidents.proposals', { query: { state, limit: 200 } });
  printResult(items, options, (all) =>
    table(
      ['state', 'from', 'there', 'received', 'indicators', 'title', 'id'],
      all.map((one) => [
        one.state,
        clip(one.peerName, 30),
        one.facts.status,
        one.receivedAt.slice(0, 19),
        String(one.facts.indicators.length),
        clip(one.facts.title, 40),
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function debrief(id: string, options: CommonOptions): Promise<number> {
  const found = await clientOf(options).call('incidents.debrief', { params: { id } });
  printResult(found, options, describe);
  return found.allEnded ? EXIT.done : EXIT.no;
}

const MINUTE_MS = 60_000;
const inMinutes = (ms: number | undefined) =>
  ms === undefined ? 'none' : `${Math.round(ms / MINUTE_MS)} min`;

function endOf({ left, ended, endsAt, fault }: TemporaryCheck): string {
  if (!ended) return fault === undefined ? 'no' : `no: ${fault}`;
  return left > 0 && endsAt !== undefined ? `by ${endsAt.slice(0, 10)}` : 'yes';
}

function describe({ numbers, wrongFinds, indicatorsWithoutHits, checks, text }: IncidentDebrief): string {
  return [
    `first sight ${inMinutes(numbers.firstSightMs)}, first decision ${inMinutes(numbers.firstDecisionMs)}`,
    `audience before the first decision ${numbers.exposures.before}, since ${numbers.exposures.after}`,
    `wrongly found ${wrongFinds}; indicators without a hit ${indicatorsWithoutHits}`,
    table(
      ['temporary', 'left', 'ended'],
      checks.map((check) => [check.what, String(check.left), endOf(check)]),
    ),
    ...(text ? [`well: ${text.well}`, `wrong: ${text.wrong}`, `next: ${text.next}`] : []),
  ].join('\n');
}
