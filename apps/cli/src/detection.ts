import { writeFile } from 'node:fs/promises';
import type { Body, Query } from '@breakwater/client';
import type { BankDryRun, BankSummary } from '@breakwater/contracts/detection';
import { codeOf } from '@breakwater/kernel';
import type { Command } from 'commander';
import { ServerRefusedError } from './api-client.ts';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { clip, printLine, printResult, table } from './output.ts';
import { readInput } from './read-input.ts';
import { readJson } from './read-json.ts';

interface ImportOptions extends CommonOptions {
  readonly force?: boolean;
  readonly reason?: string;
}
interface ExportOptions extends CommonOptions {
  readonly csv?: boolean;
  readonly out?: string;
}
interface ChangeOptions extends ImportOptions {
  readonly add?: string;
  readonly remove?: string[];
}

type BankChange = Body<'detection.changeBank'>;

/** Commands for banks of terms and links: `banks`. */
export function registerDetection(program: Command): void {
  const banks = program.command('banks').description('banks of terms and links');
  withServer(banks.command('list')).action((options: CommonOptions) => act(options, listBanks, options));
  withServer(banks.command('show <id>')).action((id: string, options: CommonOptions) =>
    act(options, showBank, id, options),
  );
  withServer(banks.command('import <file>'))
    .description('store a bank from a JSON or CSV file (by its ending)')
    .option('--force', 'although its dry run speaks against it; needs --reason')
    .option('--reason <text>', 'why, for the history')
    .action((file: string, options: ImportOptions) => act(options, importBank, file, options));
  withServer(banks.command('export <id>'))
    .option('--csv', 'as CSV instead of JSON')
    .option('--out <file>', 'to a file instead of standard output')
    .action((id: string, options: ExportOptions) => act(options, exportBank, id, options));
  for (const [name, description] of [
    ['dry-run', 'what a change would have hit in stored events'],
    ['change', 'add and remove entries'],
  ] as const) {
    const command = withServer(banks.command(`${name} <id>`))
      .description(description)
      .option('--add <file>', 'JSON file with an array of entries')
      .option('--remove <entry...>', 'ids of entries');
    if (name === 'change')
      command
        .option('--force', 'although the dry run speaks against it; needs --reason')
        .option('--reason <text>', 'why, for the history');
    command.action((id: string, options: ChangeOptions) => act(options, changeBank, name, id, options));
  }
  withServer(banks.command('remove <id>')).action((id: string, options: CommonOptions) =>
    act(options, removeBank, id, options),
  );
}

async function listBanks(options: CommonOptions): Promise<undefined> {
  const { banks } = await clientOf(options).call('detection.banks');
  printResult(banks, options, (list) =>
    table(
      ['bank', 'kind', 'entries', 'version', 'owner', 'title'],
      list.map((bank) => [
        bank.id,
        bank.kind,
        String(bank.entryCount),
        String(bank.version),
        bank.owner,
        clip(bank.title, 50),
      ]),
    ),
  );
}

async function showBank(id: string, options: CommonOptions): Promise<undefined> {
  const bank = await clientOf(options).call('detection.bank', { params: { id } });
  printResult(bank, options, ({ title, version, entries }) => {
    const rows = entries.map((entry) => [
      entry.id,
      'term' in entry ? entry.term : entry.value,
      entry.label ?? '',
      entry.ambiguous ? 'ambiguous' : '',
    ]);
    return `${title}, version ${version}\n${table(['entry', 'matches', 'stands for', ''], rows)}`;
  });
}

const stored = (bank: BankSummary) => `${bank.id} version ${bank.version}: ${bank.entryCount} entries`;

async function importBank(file: string, options: ImportOptions): Promise<undefined> {
  const format: Body<'detection.importBanks'>['format'] = file.endsWith('.csv') ? 'csv' : 'json';
  const body = { file: await readInput(file), format };
  const importing = clientOf(options).call('detection.importBanks', {
    body,
    query: { force: options.force, reason: options.reason },
  });
  printResult(await importing.catch(showRefused(options)), options, stored);
}

async function exportBank(id: string, options: ExportOptions): Promise<undefined> {
  const query: Query<'detection.exportBank'> = { format: options.csv ? 'csv' : 'json' };
  const answer = await clientOf(options).respond('detection.exportBank', { params: { id }, query });
  const text = await answer.text();
  if (options.out) await writeFile(options.out, text);
  else printLine(text.trimEnd());
}

async function changeBank(step: 'dry-run' | 'change', id: string, options: ChangeOptions): Promise<number> {
  const body: BankChange = {
    add: options.add ? ((await readJson(options.add)) as BankChange['add']) : undefined,
    remove: options.remove,
  };
  if (step === 'change') {
    const query = { force: options.force, reason: options.reason };
    const change = clientOf(options).call('detection.changeBank', { params: { id }, body, query });
    printResult(await change.catch(withHits(options, id, body)), options, stored);
    return EXIT.done;
  }
  const run = await clientOf(options).call('detection.tryBank', { params: { id }, body });
  printResult(run, options, showDryRun);
  return run.faults.length > 0 ? EXIT.no : EXIT.done;
}

/** A change that is refused shows what it would have hit, before the reason. */
function withHits(options: CommonOptions, id: string, body: BankChange) {
  return async (error: unknown): Promise<never> => {
    if (!options.json && codeOf(error) === 'bank-refused') {
      const run = await clientOf(options).call('detection.tryBank', { params: { id }, body });
      printLine(showDryRun(run));
    }
    throw error;
  };
}

/** The same of a whole file, for which there is no dry run to ask for: what the refusal itself says. */
function showRefused(options: CommonOptions) {
  return (error: unknown): never => {
    if (!options.json && error instanceof ServerRefusedError && error.problem.code === 'bank-refused') {
      const run = error.problem as unknown as BankDryRun;
      printLine(showDryRun({ ...run, samples: run.samples.map((one) => ({ ...one, excerpt: '' })) }));
    }
    throw error;
  };
}

function showDryRun(run: BankDryRun): string {
  const lines = [
    `would have hit ${run.hits} of ${run.scanned} stored events (${(run.share * 100).toFixed(2)} %)`,
  ];
  if (run.perEntry.length > 0)
    lines.push(
      table(
        ['entry', 'hits'],
        run.perEntry.map(({ entry, hits }) => [entry, String(hits)]),
      ),
    );
  if (run.samples.length > 0)
    lines.push(
      table(
        ['event', 'entry', 'where'],
        run.samples.map((one) => [one.eventId, one.entry, clip(one.excerpt, 80)]),
      ),
    );
  for (const { entry, message } of run.faults) lines.push(`refused without --force: ${entry}: ${message}`);
  return lines.join('\n');
}

async function removeBank(id: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('detection.removeBank', { params: { id } });
  printResult({ removed: id }, options, () => `${id} is ended; its versions stay readable`);
}
