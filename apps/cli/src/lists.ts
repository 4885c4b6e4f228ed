import { basename } from 'node:path';
import type { ListSettings } from '@breakwater/contracts/screening';
import { BreakwaterError } from '@breakwater/kernel';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withJson, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { watchRuns } from './lists/watch-runs.ts';
import { settingsOf, WELL_KNOWN } from './lists/well-known.ts';
import { clip, printLine, printResult, table } from './output.ts';
import { readBytes } from './read-input.ts';
import { wholeNumber } from './whole-number.ts';

interface AddOptions extends CommonOptions {
  readonly title?: string;
  readonly authority?: string;
  readonly format?: string;
  readonly source?: string[];
  readonly file?: string[];
  readonly every?: string;
  readonly screens?: ListSettings['screens'];
}
interface SyncOptions extends CommonOptions {
  readonly file?: string[];
  readonly allowShrink?: boolean;
  readonly force?: boolean;
}

/** Commands for designation lists: `lists add|sync|diff|status|show|remove`. */
export function registerLists(program: Command): void {
  const lists = program.command('lists').description('designation lists: add, load, compare, status');
  withServer(lists.command('add <id>'))
    .description(
      `add a list or change it, and load it; ${Object.keys(WELL_KNOWN).join(', ')} know their addresses`,
    )
    .option('--title <text>', 'how people know it')
    .option('--authority <text>', 'who designates')
    .option('--format <id>', 'of its files; found out when left out')
    .option('--source <url...>', 'https addresses of its files; the official ones when left out')
    .option('--file <path...>', 'files of the list instead of addresses')
    .option('--every <hours>', 'how often it is fetched')
    .option('--screens <which>', 'terrorism (default), all or none of its entries for accounts')
    .action((id: string, options: AddOptions) => act(options, addList, id, options));
  withServer(lists.command('sync <id>'))
    .description('read a list now, from its addresses or from files')
    .option('--file <path...>', 'files of the list, as they were published; .gz too')
    .option('--allow-shrink', 'although it is over 20 % smaller than before')
    .option('--force', 'although it bears an earlier day than the one in use; goes on record')
    .action((id: string, options: SyncOptions) => act(options, syncList, id, options));
  withJson(lists.command('diff <old> <new>'))
    .description('what changed between two files of a list, by reference; needs no server')
    .action((old: string, next: string, options: CommonOptions) => act(options, diff, old, next, options));
  withServer(lists.command('status'))
    .description('all lists with their freshness; fails when one is stale or has a fault')
    .action((options: CommonOptions) => act(options, showStatus, options));
  withServer(lists.command('show <id>'))
    .description('versions of a list and what the latest changed')
    .action((id: string, options: CommonOptions) => act(options, showList, id, options));
  withServer(lists.command('remove <id>'))
    .description('take a list away; its history stays')
    .action((id: string, options: CommonOptions) => act(options, removeList, id, options));
}

async function diff(old: string, next: string, options: CommonOptions): Promise<undefined> {
  const { diffLists } = await import('./lists/diff-lists.ts');
  return diffLists(old, next, options);
}

async function addList(id: string, options: AddOptions): Promise<number | undefined> {
  const known = await settingsOf(id);
  const { title = known?.title, authority = known?.authority, format = known?.format, file } = options;
  if (title === undefined || authority === undefined)
    throw new BreakwaterError(
      'list-settings-missing',
      `${id} is not well known: give --title and --authority.`,
    );
  const every =
    options.every === undefined ? known?.everyHours : wholeNumber('--every', options.every, 1, 720);
  const settings: ListSettings = {
    title,
    authority,
    screens: options.screens ?? 'terrorism',
    // Files may be of another format than the one that is published at the address.
    ...(format !== undefined && (file === undefined || options.format !== undefined) && { format }),
    sources: options.source ?? (file === undefined ? [...(known?.sources ?? [])] : []),
    ...(every !== undefined && file === undefined && { everyHours: every }),
  };
  await clientOf(options).call('screening.putList', { params: { id }, body: settings });
  return syncList(id, options);
}

async function syncList(id: string, options: SyncOptions): Promise<number | undefined> {
  const client = clientOf(options);
  const { file: files = [], allowShrink, force } = options;
  for (const file of files) {
    const data = await readBytes(file);
    const name = basename(file).replace(/[^\w.-]/g, '_');
    await client.call('screening.putListFile', {
      params: { id, name },
      upload: { type: 'application/octet-stream', data },
    });
  }
  const body = {
    ...(files.length > 0 && { given: true }),
    ...(allowShrink && { allowShrink }),
    ...(force && { force }),
  };
  const synced = await client.call('screening.syncList', { params: { id }, body });
  if (!options.json && synced.changed) await watchRuns(client, id);
  printResult(synced, options, ({ changed, version, entries, counts, notes }) =>
    [
      changed
        ? `${id}: version ${version} with ${entries} entries; ${counts.added} added, ${counts.changed} changed, ${counts.removed} removed, ${counts.dropped} records could not be used.`
        : `${id}: nothing has changed since version ${version} (${entries} entries).`,
      ...notes.map(({ reason, count, examples }) => `  ${reason}: ${count} (${examples.join(', ')})`),
    ].join('\n'),
  );
  return EXIT.done;
}

async function showStatus(options: CommonOptions): Promise<number> {
  const { lists } = await clientOf(options).call('screening.lists');
  printResult(lists, options, (all) =>
    all.length === 0
      ? 'There is no list yet. Add one: breakwater lists add un'
      : table(
          ['list', 'version', 'entries', 'screens', 'loaded', 'checked', 'state'],
          all.map((list) => [
            list.id,
            String(list.version),
            String(list.entries),
            list.screens,
            list.loadedAt ?? 'never',
            list.checkedAt ?? 'never',
            list.fault
              ? `${list.fault.code}: ${clip(list.fault.message, 60)}`
              : list.stale
                ? 'stale'
                : 'good',
          ]),
        ),
  );
  return lists.some(({ fault, stale }) => fault || stale) ? EXIT.refused : EXIT.done;
}

async function showList(id: string, options: CommonOptions): Promise<undefined> {
  const client = clientOf(options);
  const { versions } = await client.call('screening.listVersions', { params: { id } });
  const [latest] = versions;
  const detail =
    latest && (await client.call('screening.listVersion', { params: { id, version: latest.version } }));
  printResult({ versions, latest: detail }, options, () =>
    [
      table(
        ['version', 'loaded', 'by', 'entries', 'added', 'changed', 'removed', 'dropped'],
        versions.map(({ version, loadedAt, by, entries, counts }) => [
          String(version),
          loadedAt,
          by,
          String(entries),
          ...[counts.added, counts.changed, counts.removed, counts.dropped].map(String),
        ]),
      ),
      ...(['added', 'changed', 'removed'] as const).flatMap((kind) =>
        (detail?.[kind] ?? [])
          .slice(0, 20)
          .map(
            ({ ref, name, fields }) => `${kind}  ${ref}  ${name}${fields ? `  (${fields.join(', ')})` : ''}`,
          ),
      ),
    ].join('\n'),
  );
  return undefined;
}

async function removeList(id: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('screening.removeList', { params: { id } });
  printLine(`${id} is taken away. What waited on it alone is being closed.`);
  return undefined;
}
