import { basename } from 'node:path';
import type { CaseImport, RowVerdict } from '@breakwater/contracts/casework';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { clip, printResult, table } from '../output.ts';
import { readBytes } from '../read-input.ts';
import { wholeNumber } from '../whole-number.ts';
import { allOf } from './all-of.ts';

const PAGE = 1_000;

interface ImportOptions extends CommonOptions {
  readonly take?: boolean;
  readonly also?: string;
}

interface RowsOptions extends CommonOptions {
  readonly verdict?: RowVerdict;
}

/** `casework import|imports|rows|take|drop`. */
export function registerCaseLists(casework: Command): void {
  withServer(casework.command('import <case> <file>'))
    .description(
      'read a list (CSV) for a draft: what is new, there already, unclear or unusable; - for standard input',
    )
    .option('--take', 'take the new rows at once')
    .option('--also <rows>', 'with --take: these rows too, e.g. 12,40')
    .action((id: string, file: string, options: ImportOptions) =>
      act(options, importList, id, file, options),
    );
  withServer(casework.command('imports <case>'))
    .description('lists that were read for a case, the latest first')
    .action((id: string, options: CommonOptions) => act(options, imports, id, options));
  withServer(casework.command('rows <case> <import>'))
    .description('rows of a list with what is thought of each, what needs a look first; on record')
    .option('--verdict <verdict>', 'new, duplicate, unclear or unusable')
    .action((id: string, importId: string, options: RowsOptions) =>
      act(options, rows, id, importId, options),
    );
  withServer(casework.command('take <case> <import>'))
    .description('take the new rows of a list, and of the others those that are named')
    .option('--also <rows>', 'rows that are unclear, or were asked for before, e.g. 12,40')
    .action((id: string, importId: string, options: ImportOptions) =>
      act(options, take, id, importId, options),
    );
  withServer(casework.command('drop <case> <import>'))
    .description('forget a list that was read')
    .action((id: string, importId: string, options: CommonOptions) =>
      act(options, drop, id, importId, options),
    );
}

const named = (also: string | undefined): number[] =>
  (also ?? '')
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => wholeNumber('--also', part.trim(), 1));

async function importList(
  id: string,
  file: string,
  { take: takes = false, also, ...options }: ImportOptions,
): Promise<number> {
  const client = clientOf(options);
  const upload = { type: 'text/csv', data: await readBytes(file) };
  const name = file === '-' ? 'standard-input.csv' : basename(file);
  const read = await client.call('casework.importItems', { params: { id }, query: { name }, upload });
  if (!takes) {
    await printRead(id, read, options);
    return read.counts.unusable + read.counts.unclear > 0 ? EXIT.no : EXIT.done;
  }
  const params = { id, importId: read.id };
  const taken = await client.call('casework.confirmImport', { params, body: { also: named(also) } });
  await printRead(id, taken, options);
  return EXIT.done;
}

/** What is thought of a list, and the rows that need a look. */
async function printRead(id: string, read: CaseImport, options: CommonOptions): Promise<void> {
  if (options.json) {
    printResult(read, options, describe);
    return;
  }
  const all = await rowsOf(id, read.id, undefined, options);
  const wrong = all.filter(({ verdict }) => verdict !== 'new');
  printResult(read, options, () =>
    [describe(read), ...(wrong.length > 0 ? [showRows(wrong)] : [])].join('\n'),
  );
}

function describe({ id, rows: count, counts, state, taken, ignored }: CaseImport): string {
  const { new: fresh, duplicate, unclear, unusable } = counts;
  return [
    `${count} rows: ${fresh} new, ${duplicate} there already, ${unclear} unclear, ${unusable} unusable  ${id}`,
    ...(ignored.length > 0 ? [`columns that nothing is taken from: ${ignored.join(', ')}`] : []),
    state === 'taken' ? `${taken} are items of the case now` : `${state}; nothing of it is in the case`,
  ].join('\n');
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

function rowsOf(id: string, importId: string, verdict: RowVerdict | undefined, options: CommonOptions) {
  const client = clientOf(options);
  return allOf((cursor) =>
    client.call('casework.importRows', {
      params: { id, importId },
      query: { verdict, limit: PAGE, cursor },
    }),
  );
}

function showRows(all: Rows): string {
  return table(
    ['row', 'verdict', 'why', 'of', 'value'],
    all.map((one) => [
      String(one.row),
      one.taken ? 'taken' : one.verdict,
      one.why ?? '',
      one.ofRow === undefined ? (one.ofCase === undefined ? '' : `case ${one.ofCase}`) : `row ${one.ofRow}`,
      clip(one.value, 70),
    ]),
  );
}

async function imports(id: string, options: CommonOptions): Promise<undefined> {
  const { imports: found } = await clientOf(options).call('casework.imports', { params: { id } });
  printResult(found, options, (all) =>
    all.map((one) => `${one.at.slice(0, 19)} ${clip(one.name, 40)}\n${describe(one)}`).join('\n'),
  );
  return undefined;
}

async function rows(id: string, importId: string, { verdict, ...options }: RowsOptions): Promise<undefined> {
  printResult(await rowsOf(id, importId, verdict, options), options, showRows);
  return undefined;
}

async function take(id: string, importId: string, { also, ...options }: ImportOptions): Promise<undefined> {
  const params = { id, importId };
  const taken = await clientOf(options).call('casework.confirmImport', {
    params,
    body: { also: named(also) },
  });
  printResult(taken, options, describe);
  return undefined;
}

async function drop(id: string, importId: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('casework.dropImport', { params: { id, importId } });
  printResult({ dropped: importId }, options, () => 'dropped');
  return undefined;
}
