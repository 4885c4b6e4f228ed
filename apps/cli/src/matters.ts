import type { Query } from '@breakwater/client';
import type { Locale } from '@breakwater/contracts';
import type {
  FineCeiling,
  Matter,
  MatterScenario,
  NewMatter,
  NewMatterEntry,
} from '@breakwater/contracts/ledger';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withJson, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { clip, printResult, table } from './output.ts';
import { readInput } from './read-input.ts';
import { saveAnswer } from './save-answer.ts';
import { wholeNumber } from './whole-number.ts';

interface ListOptions extends CommonOptions {
  readonly workspace?: Query<'ledger.matters'>['workspace'];
  readonly platform?: string;
  readonly instrument?: string;
  readonly open?: boolean;
}

interface EntryOptions extends CommonOptions {
  readonly at: string;
  readonly text: string;
  readonly by: NewMatterEntry['by'];
  readonly amount?: string;
  readonly currency?: string;
  readonly due?: string;
  readonly on?: string;
  readonly source?: string;
  readonly network?: string;
  readonly corrects?: string;
  readonly contests?: string;
  readonly answers?: string;
  readonly evidence?: string[];
}

interface OpenOptions extends EntryOptions {
  readonly title: string;
  readonly workspace: NewMatter['workspace'];
  readonly platform: string;
  readonly authority: string;
  readonly instrument: string;
}

/** Commands for matters between authorities and platforms: `matters list|show|open|add|close|verify|import|replay`. */
export function registerMatters(program: Command): void {
  const matters = program.command('matters').description('matters between authorities and platforms');
  withServer(matters.command('list'))
    .description('matters with where they stand on the ladder, the latest first')
    .option('--workspace <side>', 'authority or platform')
    .option('--platform <platform>', 'about this platform')
    .option('--instrument <pack>', 'under this law pack')
    .option('--open', 'only those that are not closed')
    .action((options: ListOptions) => act(options, list, options));
  withServer(matters.command('show <id>'))
    .description('a matter: entries, path along the ladder, fines, blocked days, what is due')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withEntry(withServer(matters.command('open <type>')))
    .description('open a matter with an entry of a type, e.g. concern')
    .requiredOption('--title <text>', 'title')
    .requiredOption('--workspace <side>', 'authority or platform: whose ledger it is')
    .requiredOption('--platform <platform>', 'platform that it is about')
    .requiredOption('--authority <name>', 'authority')
    .requiredOption('--instrument <pack>', 'law pack')
    .action((type: NewMatterEntry['type'], options: OpenOptions) => act(options, open, type, options));
  withEntry(withServer(matters.command('add <id> <type>')))
    .description('add an entry; it is never changed, a later one corrects it')
    .option('--corrects <entry>', 'stands for this entry from now on')
    .option('--contests <entry>', 'says that this entry is wrong')
    .option('--answers <entry>', 'answers the demand of this entry')
    .action((id: string, type: NewMatterEntry['type'], options: EntryOptions) =>
      act(options, add, id, type, options),
    );
  withServer(matters.command('close <id>'))
    .description('close a matter')
    .requiredOption('--because <text>', 'why')
    .action((id: string, options: CommonOptions & { because: string }) => act(options, close, id, options));
  withServer(matters.command('verify <id>'))
    .description('whether a matter is as it was written, by its chain and the audit log')
    .action((id: string, options: CommonOptions) => act(options, verify, id, options));
  withServer(matters.command('overview'))
    .description('platforms side by side: asked, open, insufficient, met, and what the next step needs')
    .action((options: CommonOptions) => act(options, overview, options));
  withServer(matters.command('report <file>'))
    .description('the report to a minister as PDF: platforms side by side')
    .option('--lang <language>', 'en or ur', 'en')
    .action((file: string, options: CommonOptions & { lang: Locale }) => act(options, report, file, options));
  withServer(matters.command('publish <id>'))
    .description('make the record public up to an entry; 0 takes it back')
    .requiredOption('--through <number>', 'number of the last entry that everybody may read')
    .action((id: string, options: CommonOptions & { through: string }) => act(options, publish, id, options));
  withServer(matters.command('import <file>'))
    .description('take in what a YAML or JSON file tells; once')
    .action((file: string, options: CommonOptions) => act(options, importFile, file, options));
  withJson(matters.command('replay <file>'))
    .description('what follows from a file: states, sums and days; without a server, nothing is stored')
    .action((file: string, options: CommonOptions) => act(options, replay, file, options));
}

function withEntry(command: Command): Command {
  return command
    .requiredOption('--at <when>', 'when it happened: a moment or a day')
    .requiredOption('--text <text>', 'what happened')
    .requiredOption('--by <side>', 'authority, platform, court or state')
    .option('--amount <decimal>', 'of a fine')
    .option('--currency <code>', 'of the amount')
    .option('--due <when>', 'by when the other side has to answer')
    .option('--on <whom>', 'on whom, for a fine')
    .option('--source <where>', 'where it is said')
    .option('--network <name>', 'network of accounts that is named to the platform')
    .option('--evidence <what...>', 'what shows it');
}

function entryOf(type: NewMatterEntry['type'], options: EntryOptions): NewMatterEntry {
  const { at, text, by, amount, currency, due, on, source, network } = options;
  const { corrects, contests, answers, evidence } = options;
  return {
    type,
    at,
    text,
    by,
    ...(amount !== undefined && { money: { amount, currency: currency ?? '' } }),
    ...(due !== undefined && { dueAt: due }),
    ...(on !== undefined && { on }),
    ...(source !== undefined && { source }),
    ...(network !== undefined && { network }),
    ...(corrects !== undefined && { corrects }),
    ...(contests !== undefined && { contests }),
    ...(answers !== undefined && { answers }),
    ...(evidence !== undefined && { evidence }),
  };
}

async function list({ workspace, platform, instrument, open, ...options }: ListOptions): Promise<undefined> {
  const query = { workspace, platform, instrument, open, limit: 200 };
  const { items: matters } = await clientOf(options).call('ledger.matters', { query });
  printResult(matters, options, (all) =>
    table(
      ['platform', 'authority', 'state', 'entries', 'due', 'closed', 'title', 'id'],
      all.map((one) => [
        one.platform,
        clip(one.authorityName, 30),
        one.state.label.en,
        String(one.entries),
        one.dueAt ?? '',
        one.closedAt?.slice(0, 10) ?? '',
        clip(one.title, 40),
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('ledger.matter', { params: { id } }), options, describe);
  return undefined;
}

const CEILINGS = { within: 'is within', above: 'is ABOVE', unknown: 'cannot be compared with' } as const;

function ceilingLine(
  { entryList }: Matter,
  { entryId, finding, max, percentTurnover, art }: FineCeiling,
): string {
  const fine = entryList.find(({ id }) => id === entryId)?.money;
  const most = [
    max && `${max.amount} ${max.currency}`,
    percentTurnover !== undefined && `${percentTurnover} % of turnover`,
  ].filter(Boolean);
  return `fine of ${fine?.amount} ${fine?.currency} ${CEILINGS[finding]} ${most.join(' or ')} (${art})`;
}

const rungOf = ({ label, hearing }: { label: { en: string }; hearing: boolean }) =>
  hearing ? `${label.en} (NO HEARING)` : label.en;

/** A matter in lines for people. */
function describe(one: Matter): string {
  const marks = (id: string) =>
    [one.corrected.includes(id) && 'corrected', one.contested.includes(id) && 'contested']
      .filter(Boolean)
      .join(' ');
  return [
    `${one.title}: ${one.authorityName} and ${one.platform}, ${one.instrument} ${one.packVersion}`,
    `${one.state.step}. ${one.state.label.en}${one.closedAt ? `, closed ${one.closedAt}` : ''}`,
    ...one.fines.map(
      ({ currency, imposed, paid }) => `fines ${imposed} ${currency}, paid ${paid} ${currency}`,
    ),
    ...(one.blockedDays === undefined ? [] : [`blocked for ${one.blockedDays} days`]),
    ...one.ceilings.map((ceiling) => ceilingLine(one, ceiling)),
    ...one.dues.map(
      ({ dueAt, owedBy, overdue }) => `${overdue ? 'overdue' : 'due'} ${dueAt}, owed by ${owedBy}`,
    ),
    '',
    table(
      ['since', 'step', 'state', ''],
      one.path.map(({ since = '', day = since, step, label, beside, skipped = [] }) => [
        day,
        String(step),
        label.en,
        [
          beside && 'beside a higher step that stands',
          skipped.length > 0 && `passed over: ${skipped.map(rungOf).join(', ')}`,
        ]
          .filter(Boolean)
          .join('; '),
      ]),
    ),
    '',
    table(
      ['at', 'type', 'by', 'amount', 'text', '', 'id'],
      one.entryList.map(({ at, dayOnly, type, by, money, text, id }) => [
        dayOnly ? dayIn(one.timezone, at) : at,
        type,
        by,
        money ? `${money.amount} ${money.currency}` : '',
        clip(text, 60),
        marks(id),
        id,
      ]),
    ),
    ...(one.state.answers.length > 0 ? ['', 'what a platform can do now:'] : []),
    ...one.state.answers.map(({ en }) => `  ${en}`),
  ].join('\n');
}

async function open(type: NewMatterEntry['type'], options: OpenOptions): Promise<undefined> {
  const { title, workspace, platform, authority: authorityName, instrument } = options;
  const body = { title, workspace, platform, authorityName, instrument, first: entryOf(type, options) };
  const made = await clientOf(options).call('ledger.openMatter', { body });
  printResult(made, options, ({ id, state }) => `${id}  ${state.label.en}`);
  return undefined;
}

async function add(id: string, type: NewMatterEntry['type'], options: EntryOptions): Promise<undefined> {
  const body = entryOf(type, options);
  const matter = await clientOf(options).call('ledger.addEntry', { params: { id }, body });
  printResult(matter, options, ({ state, entries }) => `${entries} entries; ${state.label.en}`);
  return undefined;
}

async function close(id: string, { because, ...options }: CommonOptions & { because: string }) {
  const matter = await clientOf(options).call('ledger.closeMatter', { params: { id }, body: { because } });
  printResult(matter, options, ({ closedAt }) => `closed ${closedAt}`);
  return undefined;
}

async function overview(options: CommonOptions): Promise<undefined> {
  const { describeOverview } = await import('./ledger/describe-overview.ts');
  printResult(await clientOf(options).call('ledger.overview'), options, describeOverview);
  return undefined;
}

async function report(
  file: string,
  { lang, ...options }: CommonOptions & { lang: Locale },
): Promise<undefined> {
  await saveAnswer(await clientOf(options).respond('ledger.overviewReport', { query: { lang } }), file);
  printResult({ file }, options, () => `saved as ${file}`);
  return undefined;
}

async function publish(id: string, { through: text, ...options }: CommonOptions & { through: string }) {
  const through = wholeNumber('--through', text, 0, 100_000);
  const done = await clientOf(options).call('ledger.publishMatter', { params: { id }, body: { through } });
  printResult(done, options, ({ address }) => address ?? 'not public any more');
  return undefined;
}

async function verify(id: string, options: CommonOptions): Promise<number> {
  const found = await clientOf(options).call('ledger.verifyMatter', { params: { id } });
  printResult(found, options, ({ ok, entries, head = '', faults }) =>
    ok
      ? `${entries} entries as they were written; the last is ${head}`
      : faults.map(({ seq, code }) => `entry ${seq}: ${code}`).join('\n'),
  );
  return found.ok ? EXIT.done : EXIT.no;
}

async function importFile(file: string, options: CommonOptions): Promise<undefined> {
  const { readScenario } = await import('./ledger/read-scenario.ts');
  const body: MatterScenario = readScenario(await readInput(file));
  const { matters } = await clientOf(options).call('ledger.importMatters', { body });
  printResult(matters, options, (all) =>
    table(
      ['key', 'matter', ''],
      all.map(({ key, id, known }) => [key, id, known ? 'known already' : 'new']),
    ),
  );
  return undefined;
}

async function replay(file: string, options: CommonOptions): Promise<undefined> {
  const [{ readScenario }, { replayScenario }] = await Promise.all([
    import('./ledger/read-scenario.ts'),
    import('./ledger/replay-scenario.ts'),
  ]);
  const matters = await replayScenario(readScenario(await readInput(file)));
  printResult(matters, options, (all) => all.map(describe).join('\n\n'));
  return undefined;
}

/** A day as it was written down: in the zone of the law. */
function dayIn(timeZone: string, at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));
}
