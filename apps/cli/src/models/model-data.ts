import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Client } from '@breakwater/client';
import type { ModelDataSet } from '@breakwater/contracts/models';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { type LabelNames, readLabelNames } from '../label-names.ts';
import { clip, printResult, table } from '../output.ts';
import { FileUnreadableError } from '../read-input.ts';

interface FileOptions extends CommonOptions {
  readonly title?: string;
  readonly label?: string;
}

interface DecisionOptions extends CommonOptions {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
  readonly label?: string[];
}

/** `models data-sets list|import|decisions|erase`. */
export function registerModelData(models: Command): void {
  const dataSets = models.command('data-sets').description('what models are trained from');
  withServer(dataSets.command('list', { isDefault: true }))
    .description('data sets, latest first')
    .action((options: CommonOptions) => act(options, list, options));
  withServer(dataSets.command('import <file>'))
    .description('a data set of a file: JSON lines or CSV with text, label(s), user, source, time, reviewer')
    .option('--title <title>', 'the name of the file when left out')
    .option('--label <label>', 'label that 1, true and yes stand for')
    .action((file: string, options: FileOptions) => act(options, importFile, file, options));
  withServer(dataSets.command('decisions'))
    .description('a data set of what people decided')
    .requiredOption('--title <title>', 'what it is called')
    .option('--from <instant>', 'decisions from here on')
    .option('--to <instant>', 'decisions before')
    .option('--label <policy=label...>', 'label of a policy; the policy is the label when left out')
    .action((options: DecisionOptions) => act(options, fromDecisions, options));
  withServer(dataSets.command('erase <id>'))
    .description('erase the texts of a data set now')
    .action((id: string, options: CommonOptions) => act(options, erase, id, options));
  withServer(dataSets.command('erase-account <platform> <account>'))
    .description('forget an erased account: its texts in data sets, and how it looked')
    .action((platform: string, accountId: string, options: CommonOptions) =>
      act(options, eraseAccount, platform, accountId, options),
    );
}

async function list(options: CommonOptions): Promise<undefined> {
  const { dataSets } = await clientOf(options).call('models.dataSets');
  printResult(dataSets, options, (all) =>
    all.length === 0
      ? 'There are no data sets yet: breakwater models data-sets decisions --title TITLE.'
      : table(
          ['made', 'rows', 'without label', 'accounts', 'kept until', 'title', 'id'],
          all.map((one) => [
            one.madeAt.slice(0, 10),
            String(one.rows),
            String(one.negatives),
            String(one.accounts),
            one.erased ? 'erased' : one.keepUntil.slice(0, 10),
            clip(one.title, 40),
            one.id,
          ]),
        ),
  );
  return undefined;
}

async function importFile(file: string, { title, label, ...options }: FileOptions): Promise<undefined> {
  const format = file.endsWith('.csv') ? 'csv' : 'jsonl';
  const stream = Readable.toWeb(await openFile(file)) as ReadableStream<Uint8Array>;
  const client = clientOf(options);
  const set = await client.call('models.uploadDataSet', {
    query: { title: title ?? basename(file), format, label },
    upload: { type: 'application/octet-stream', data: stream },
  });
  await print(client, set, options);
  return undefined;
}

/** @throws FileUnreadableError */
async function openFile(file: string): Promise<Readable> {
  try {
    return (await open(file)).createReadStream();
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
}

async function fromDecisions({
  title,
  from,
  to,
  label = [],
  ...options
}: DecisionOptions): Promise<undefined> {
  const labels = Object.fromEntries(label.map((pair) => pair.split('=', 2)));
  const body = { title, ...(from && { from }), ...(to && { to }), ...(label.length > 0 && { labels }) };
  const client = clientOf(options);
  await print(client, await client.call('models.createDataSet', { body }), options);
  return undefined;
}

async function erase(id: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('models.removeDataSet', { params: { id } });
  printResult({ erased: id }, options, () => 'Its texts are erased.');
  return undefined;
}

async function eraseAccount(platform: string, accountId: string, options: CommonOptions): Promise<undefined> {
  const body = { platform, accountId };
  const erased = await clientOf(options).call('models.eraseAccount', { body });
  printResult(erased, options, ({ rows }) => `${rows} texts are erased.`);
  return undefined;
}

async function print(client: Client, set: ModelDataSet, options: CommonOptions): Promise<void> {
  const names = await readLabelNames(client, options);
  printResult(set, options, (one) => describe(one, names));
}

function describe(
  { id, rows, perLabel, negatives, accounts, keepUntil, notes }: ModelDataSet,
  { named }: LabelNames,
): string {
  return [
    `${id}: ${rows} texts of ${accounts} accounts, kept until ${keepUntil.slice(0, 10)}`,
    ...Object.entries(perLabel).map(([label, count]) => `  ${named(label)}: ${count}`),
    `  without a label: ${negatives}`,
    ...Object.entries(NOTES).flatMap(([note, words]) => {
      const count = notes[note as keyof typeof NOTES];
      return count === undefined ? [] : [`  ${words}: ${count}`];
    }),
    ...describeContradictions(notes.contradictions),
  ].join('\n');
}

/** How many, and where some of them stand, by row or decision. */
function describeContradictions(found: ModelDataSet['notes']['contradictions']): string[] {
  if (!found) return [];
  const { texts, of, examples } = found;
  return [
    `  texts that have a label in one row and lack it in another: ${texts} of ${of}`,
    ...examples.map(({ rows, decisions }) =>
      decisions ? `    decisions ${decisions.join(', ')}` : `    rows ${rows.join(', ')}`,
    ),
  ];
}

const NOTES: Readonly<Record<Exclude<keyof ModelDataSet['notes'], 'contradictions'>, string>> = {
  tooShort: 'left out, fewer than two letters',
  cut: 'cut at 100,000 letters',
  unreadable: 'lines that are no row',
  doubled: 'left out, twice of one account',
  contradicting: 'left out, the same text with other labels',
  sampledFrom: 'a random part of rows',
  undone: 'decisions left out, undone',
  overturned: 'decisions that an appeal overturned, counted against',
  withoutText: 'decisions without a text',
};
