import { stat } from 'node:fs/promises';
import type { ScreeningSubject } from '@breakwater/contracts/screening';
import { BreakwaterError, isPartialDate, latestDay, systemClock } from '@breakwater/kernel';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';
import {
  type CaseOptions,
  type DecideOptions,
  decide,
  derive,
  listCases,
  matchesOf,
  showCase,
} from './screening/cases.ts';
import type { Screen } from './screening/screen-batch.ts';
import { showMatches } from './screening/show-match.ts';
import { wholeNumber } from './whole-number.ts';

interface ScreenOptions extends CommonOptions {
  readonly type?: NonNullable<ScreeningSubject['type']>;
  readonly list?: string[];
  readonly batch?: string;
  readonly born?: string;
  readonly place?: string[];
  readonly father?: string;
  readonly limit: string;
  readonly weaker?: boolean;
  readonly out?: string;
}

/** Commands for screening: `screen`, `screening cases|case|confirm|clear|need-more|derive|matches|runs|run`, `designations`. */
export function registerScreening(program: Command): void {
  withServer(program.command('screen [name]'))
    .description('screen a name or a file of them, against the server’s lists or against files')
    .option(
      '--type <type>',
      'person, organisation or account (the name is a handle); both kinds of names when left out',
    )
    .option('--list <file...>', 'files of lists, without a server; with one, ids of its lists')
    .option(
      '--batch <file>',
      'CSV with a header of name, handle, display_name, bio, links, born, place, father, type',
    )
    .option('--born <date>', 'YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--place <place...>', 'where the person is from or lives')
    .option('--father <name>', 'name of the father')
    .option('--limit <n>', 'matches for each', '20')
    .option('--weaker', 'those below the usual threshold too, marked as such')
    .option('--out <file>', 'with --batch: write the matches there, as .csv, .ndjson or .jsonl')
    .action((name: string | undefined, options: ScreenOptions) => act(options, screen, name, options));
  withServer(program.command('designations [words]'))
    .description('find designations by name in any script or by reference; one by its id')
    .action((words: string | undefined, options: CommonOptions) =>
      act(options, designations, words, options),
    );
  const screening = program
    .command('screening')
    .description('screening cases and screenings of all accounts');
  withServer(screening.command('cases'))
    .option('--state <state>', 'waiting, open, need-more, confirmed, cleared or closed', 'waiting')
    .option('--tier <tier>', 'T0, T1 or T2')
    .action((options: CaseOptions) => act(options, listCases, options));
  withServer(screening.command('case <id>')).action((id: string, options: CommonOptions) =>
    act(options, showCase, id, options),
  );
  for (const [name, decision, description] of [
    ['confirm', 'confirm', 'the account is of the listed entity: opens a review job'],
    ['clear', 'clear', 'it is not'],
    ['need-more', 'need-more', 'more has to be known'],
  ] as const) {
    const command = withServer(screening.command(`${name} <id>`))
      .description(description)
      .requiredOption('--reason <text>', 'why');
    if (name === 'clear') command.option('--days <n>', 'how long that holds', '365');
    command.action((id: string, options: DecideOptions) => act(options, decide, id, decision, options));
  }
  withServer(screening.command('derive <id>'))
    .description('make the match of a case again from what was kept')
    .action((id: string, options: CommonOptions) => act(options, derive, id, options));
  withServer(screening.command('matches <platform> <account>'))
    .description('what is recorded of an account, names alone too')
    .action((platform: string, account: string, options: CommonOptions) =>
      act(options, matchesOf, platform, account, options),
    );
  withServer(screening.command('runs')).action((options: CommonOptions) => act(options, listRuns, options));
  withServer(screening.command('run'))
    .description('screen all accounts against everything that is listed')
    .action((options: CommonOptions) => act(options, askForRun, options));
}

async function screen(name: string | undefined, options: ScreenOptions): Promise<number | undefined> {
  if (options.out !== undefined && options.batch === undefined)
    throw new BreakwaterError('out-without-batch', '--out belongs to --batch: give the file of names too.');
  checkBorn(options.born);
  const run = await screenWith(options);
  if (options.batch !== undefined) {
    const { screenBatch } = await import('./screening/screen-batch.ts');
    return screenBatch(options.batch, run, options);
  }
  if (name === undefined || name.trim() === '')
    throw new BreakwaterError('subject-empty', 'Give a name to screen, or a file with --batch.');
  const [result] = await run([subjectOf(name, options)]);
  printResult(result, options, (one) => (one ? showMatches(one) : ''));
  return undefined;
}

function checkBorn(born: string | undefined): void {
  if (born !== undefined && !isPartialDate(born, latestDay(systemClock.now())))
    throw new BreakwaterError(
      'born-unreadable',
      '--born: there was no such day. Give YYYY, YYYY-MM or YYYY-MM-DD, or leave it out.',
    );
}

function subjectOf(name: string, { type, born, place, father }: ScreenOptions): ScreeningSubject {
  return {
    ...(type === 'account' ? { handle: name } : { name }),
    ...(type !== undefined && { type: type }),
    ...(born !== undefined && { born }),
    ...(place !== undefined && { places: place }),
    ...(father !== undefined && { father }),
  };
}

/** Against files where there are some, against the server's lists otherwise. */
async function screenWith(options: ScreenOptions): Promise<Screen> {
  const { list = [] } = options;
  const files = (await Promise.all(list.map(isFile))).filter(Boolean).length;
  if (files > 0 && files < list.length)
    throw new BreakwaterError(
      'lists-mixed',
      'Some of --list are files and some are not: give files, or ids of lists.',
    );
  // A server answers so many at most.
  const limit = wholeNumber('--limit', options.limit, 1, files > 0 ? undefined : 100);
  if (files > 0) {
    // Loaded only here: it brings the matcher with it, which other commands need not wait for.
    const { openFileScreener } = await import('./lists/file-screener.ts');
    const { screener } = await openFileScreener(list);
    return async (subjects) =>
      subjects.map((subject) => ({
        ...screener.lookUp(subject, { limit, weaker: options.weaker }),
        stamp: screener.stamp(),
        note: '',
      }));
  }
  return async (subjects) => {
    const body = {
      subjects,
      limit,
      ...(list.length > 0 && { lists: list }),
      ...(options.weaker && { weaker: true }),
    };
    return (await clientOf(options).call('screening.screen', { body })).results;
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function designations(words: string | undefined, options: CommonOptions): Promise<undefined> {
  const client = clientOf(options);
  if (words !== undefined && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(words)) {
    const one = await client.call('screening.designation', { params: { id: words } });
    printResult(one, options, ({ list, status, entry, linked }) =>
      [
        `${entry.names[0]?.text}  (${list}, ${entry.ref}, ${status})`,
        ...entry.names.map(({ text, kind, strength }) => `  ${kind}  ${strength}  ${text}`),
        ...linked.map((other) => `  same as ${other.list} ${other.ref} ${other.name} (${other.basis})`),
      ].join('\n'),
    );
    return undefined;
  }
  const found = await client.call('screening.designations', { query: { q: words } });
  printResult(found.items, options, (all) =>
    table(
      ['list', 'ref', 'type', 'name', 'id'],
      all.map(({ list, ref, type, name, id }) => [list, ref, type, clip(name, 60), id]),
    ),
  );
  return undefined;
}

async function listRuns(options: CommonOptions): Promise<undefined> {
  const { runs } = await clientOf(options).call('screening.runs');
  printResult(runs, options, (all) =>
    table(
      ['cause', 'state', 'accounts', 'of', 'matched', 'started'],
      all.map((run) => [
        run.cause,
        run.state,
        String(run.scanned),
        String(run.total),
        String(run.matched),
        run.startedAt,
      ]),
    ),
  );
  return undefined;
}

async function askForRun(options: CommonOptions): Promise<undefined> {
  const run = await clientOf(options).call('screening.startRun');
  printResult(
    run,
    options,
    ({ total }) => `All ${total} accounts are being screened: breakwater screening runs`,
  );
  return undefined;
}
