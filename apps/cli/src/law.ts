import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withJson, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { printResult, table } from './output.ts';
import { readInput } from './read-input.ts';

interface FolderOptions extends CommonOptions {
  readonly folder?: string;
}
interface ExplainOptions extends FolderOptions {
  readonly type?: string;
  readonly language?: string;
}
interface ClockOptions extends FolderOptions {
  readonly from: string;
  readonly pause: string[];
}
interface ShowOptions extends CommonOptions {
  readonly at?: string;
  readonly source?: boolean;
}

const FOLDER = ['--folder <folder>', 'folder of law packs; the one of the program when left out'] as const;
const collect = (value: string, all: string[]): string[] => [...all, value];

/** Commands for law packs: `law check|explain|clock` without a server, `law list|show|add` with one. */
export function registerLaw(program: Command): void {
  const law = program.command('law').description('law packs: check, explain, count periods');
  withJson(law.command('check [files...]'))
    .description(
      'check packs, run their test vectors and count how their rules are known; all of the folder when none is named',
    )
    .option(...FOLDER)
    .action((files: string[], options: FolderOptions) => act(options, check, files, options));
  withJson(law.command('explain <pack>'))
    .description('a pack in words: what may be asked, by whom, what it has to contain, by when')
    .option('--type <type>', 'only this request type')
    .option('--language <language>', 'en or ur', 'en')
    .option(...FOLDER)
    .action((pack: string, options: ExplainOptions) => act(options, explain, pack, options));
  withJson(law.command('clock <pack> <type> <clock>'))
    .description('when a period is over')
    .requiredOption('--from <instant>', 'when its event happened, e.g. 2026-10-01T12:00:00Z')
    .option('--pause <reason@from/to>', 'a time that it stood still; no end: it still does', collect, [])
    .option(...FOLDER)
    .action((pack: string, type: string, clock: string, options: ClockOptions) =>
      act(options, countPeriod, { pack, type, clock }, options),
    );
  withServer(law.command('list'))
    .description('the packs of a server')
    .action((options: CommonOptions) => act(options, list, options));
  withServer(law.command('show <pack>'))
    .description('a pack of a server')
    .option('--at <version>', 'this version; the one in force when left out')
    .option('--source', 'print it as it was written')
    .action((pack: string, options: ShowOptions) => act(options, show, pack, options));
  withServer(law.command('add <file>'))
    .description('add a version of a pack; a lawyer does, and the version has to be newer')
    .action((file: string, options: CommonOptions) => act(options, add, file, options));
}

async function check(files: readonly string[], options: FolderOptions): Promise<number> {
  const { checkLaw } = await import('./law/check-law.ts');
  const { errors, packs, vectors } = await checkLaw(files, options.folder);
  printResult({ errors, packs }, options, () =>
    [
      table(
        ['pack', 'rules', 'checked', 'seen', 'recalled'],
        packs.map(({ pack, checked, seen, recalled }) => [
          pack,
          String(checked + seen + recalled),
          String(checked),
          String(seen),
          String(recalled),
        ]),
      ),
      ...(errors.length === 0
        ? [`${packs.length} packs, ${vectors} test vectors, no faults.`]
        : errors.map(
            ({ file, line, column, pointer, message }) => `${file}:${line}:${column} ${pointer} ${message}`,
          )),
    ].join('\n'),
  );
  return errors.length > 0 ? EXIT.no : EXIT.done;
}

async function explain(id: string, options: ExplainOptions): Promise<undefined> {
  const { explainPack } = await import('./law/explain-pack.ts');
  const { pack, types, text } = await explainPack(id, options);
  printResult({ pack: pack.pack, requestTypes: types }, options, () => text);
  return undefined;
}

async function countPeriod(
  which: { readonly pack: string; readonly type: string; readonly clock: string },
  options: ClockOptions,
): Promise<undefined> {
  const { countClock } = await import('./law/count-clock.ts');
  const answer = await countClock(which, options);
  printResult(answer, options, (one) =>
    [
      one.paused === undefined ? `due      ${one.dueAt}` : `stands still: ${one.paused}`,
      ...(one.formalDueAt === undefined ? [] : [`formal   ${one.formalDueAt}`]),
      `period   ${one.period}${one.ownAim ? ' (our own aim: the law names none)' : ''}, ${one.rule}, ${one.timezone}`,
      `article  ${one.art}, version ${one.packVersion}`,
    ].join('\n'),
  );
  return undefined;
}

async function list(options: CommonOptions): Promise<undefined> {
  const { packs } = await clientOf(options).call('law.packs');
  printResult(packs, options, (all) =>
    table(
      ['pack', 'where', 'version', 'status', 'checked', 'seen', 'recalled', 'not used'],
      all.map(({ id, jurisdiction, version, status, rules, earlier }) => [
        id,
        jurisdiction,
        version,
        status,
        String(rules.checked),
        String(rules.seen),
        String(rules.recalled),
        earlier.join(', '),
      ]),
    ),
  );
  return undefined;
}

async function show(id: string, { at, source, ...options }: ShowOptions): Promise<undefined> {
  const view = await clientOf(options).call('law.pack', { params: { id }, query: { version: at } });
  if (source && !options.json) {
    printResult(view, options, (one) => one.source.trimEnd());
    return undefined;
  }
  const { describePack } = await import('./law/describe-pack.ts');
  printResult(view, options, (one) =>
    [
      `versions ${one.versions.join(', ')}; sha256 ${one.sha256}`,
      one.pack
        ? describePack(one.pack, 'en')
        : `${one.id} ${one.version} was written in an earlier shape of packs and is not used. Its text: --source`,
    ].join('\n'),
  );
  return undefined;
}

async function add(file: string, options: CommonOptions): Promise<undefined> {
  const body = { source: await readInput(file) };
  const view = await clientOf(options).call('law.putPack', { body });
  printResult(
    view,
    options,
    ({ id: kept, version, versions }) => `${kept} ${version} is kept; versions: ${versions.join(', ')}`,
  );
  return undefined;
}
