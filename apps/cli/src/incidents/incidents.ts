import type { Query } from '@breakwater/client';
import type { Incident, IncidentNumbers } from '@breakwater/contracts/incidents';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { clip, printResult, table } from '../output.ts';
import { registerFacts } from './incident-facts.ts';
import { registerIncidentWork } from './incident-work.ts';
import { atPage } from './page-of.ts';

interface ListOptions extends CommonOptions {
  readonly state?: Query<'incidents.list'>['state'];
}

/** Commands for incidents: `incidents declare|confirm|list|show|indicator|rematch|report|share|close|debrief`. */
export function registerIncidents(program: Command): void {
  const incidents = program
    .command('incidents')
    .description('attacks under way: declared by one person, confirmed by another, ended by themselves');
  registerPersonal(incidents);
  withServer(incidents.command('list'))
    .description('incidents, the latest declared first')
    .option('--state <state>', 'declared, active, closed, false-alarm or debriefed')
    .action((options: ListOptions) => act(options, list, options));
  withServer(incidents.command('show <id>'))
    .description('an incident with its clock, its roster and its numbers')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withServer(incidents.command('steps <id>'))
    .description('what was done, by whom, oldest first')
    .action((id: string, options: CommonOptions) => act(options, steps, id, options));
  registerIncidentWork(incidents);
  registerFacts(incidents);
}

/** What takes a person in a session with fresh proof: the page where they do it. */
function registerPersonal(incidents: Command): void {
  withServer(incidents.command('declare'))
    .description('the page where a person declares an incident')
    .action((options: CommonOptions) =>
      act(options, atPage, 'incidents/new', 'A person declares it, in a session of their own', options),
    );
  const steps = [
    ['confirm', 'the page where a second person confirms an incident', 'Another person confirms it'],
    ['extend', 'the page where a person has an incident end later or sooner', 'A person extends it'],
    ['close', 'the page where a person ends an incident, or as a false alarm', 'A person ends it'],
    [
      'notice',
      'the page where a person prepares the notice of a threat to life',
      'A person prepares and sends it',
    ],
  ] as const;
  for (const [name, description, sentence] of steps)
    withServer(incidents.command(`${name} <id>`))
      .description(description)
      .action((id: string, options: CommonOptions) =>
        act(
          options,
          atPage,
          `incidents/${encodeURIComponent(id)}`,
          `${sentence}, in a session of their own`,
          options,
        ),
      );
}

async function list({ state, ...options }: ListOptions): Promise<undefined> {
  const { items } = await clientOf(options).call('incidents.list', { query: { state, limit: 200 } });
  printResult(items, options, (all) =>
    table(
      ['state', 'declared', 'ends', 'in force', 'found', 'decided', 'title', 'id'],
      all.map((one) => [
        one.status,
        one.declaredAt.slice(0, 19),
        one.expiresAt.slice(0, 19),
        String(one.indicatorCounts.inForce),
        String(one.found),
        String(one.decided),
        clip(one.title, 40),
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  const client = clientOf(options);
  const incident = await client.call('incidents.get', { params: { id } });
  const numbers = await client.call('incidents.numbers', { params: { id } });
  const { variants } = await client.call('incidents.variants', { params: { id } });
  printResult({ incident, numbers, variants }, options, () =>
    [
      describe(incident, numbers),
      table(
        ['copies', 'accounts', 'platforms', 'first', 'decided', 'begins'],
        variants
          .slice(0, 10)
          .map((one) => [
            String(one.copies),
            String(one.accounts),
            one.platforms.join(' '),
            one.firstAt.slice(0, 19),
            String(one.decided),
            clip(one.excerpt ?? '(a file)', 50),
          ]),
      ),
    ].join('\n'),
  );
  return undefined;
}

const MINUTE_MS = 60_000;

function describe(incident: Incident, numbers: IncidentNumbers): string {
  const { title, status, declaredBy, confirmedBy, roster, indicatorCounts } = incident;
  const { found, decided, waiting, awareness, platforms, exposures } = numbers;
  return [
    `${title}: ${status}, ${Math.round(numbers.sinceEventMs / MINUTE_MS)} minutes since the event`,
    `declared by ${declaredBy}, ${confirmedBy === undefined ? 'not confirmed' : `confirmed by ${confirmedBy}`}`,
    `indicators: ${indicatorCounts.inForce} in force, ${indicatorCounts.proposed} proposed`,
    `found ${found}, decided ${decided}, waiting ${waiting}; let through as news ${awareness}`,
    `audience before the first decision ${exposures.before}, since ${exposures.after}, unknown of ${exposures.unknown} posts`,
    ...platforms.map((one) => `  ${one.platform}: ${one.found} posts of ${one.accounts} accounts`),
    ...roster.filter(({ until }) => until === undefined).map(({ who, duty }) => `on duty: ${who}, ${duty}`),
  ].join('\n');
}

async function steps(id: string, options: CommonOptions): Promise<undefined> {
  const { steps: all } = await clientOf(options).call('incidents.steps', { params: { id } });
  printResult(all, options, () =>
    table(
      ['at', 'by', 'step', 'note'],
      all.map(({ at, by, step, note = '' }) => [at.slice(0, 19), by, step, clip(note, 60)]),
    ),
  );
  return undefined;
}
