import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { BreakwaterError } from '@breakwater/kernel';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { readLabelNames } from './label-names.ts';
import { registerComparison } from './models/compare.ts';
import { describeExplanation, describeModel, listModels } from './models/describe-model.ts';
import { registerModelData } from './models/model-data.ts';
import { registerModelTasks } from './models/model-tasks.ts';
import { registerPromotions } from './models/promote.ts';
import { versionNumber } from './models/version-number.ts';
import { printLine, printResult } from './output.ts';
import { readInput } from './read-input.ts';

/** Larger is no model file; the server would refuse it too, after it had come all the way. */
const MOST_BYTES = 1_048_576;

interface ImportOptions extends CommonOptions {
  readonly title?: string;
  readonly digest?: string;
}

interface ReasonOptions extends CommonOptions {
  readonly reason: string;
}

interface ExplainOptions extends CommonOptions {
  readonly text?: string;
}

interface ExportOptions extends CommonOptions {
  readonly out: string;
}

/** Commands for models that learn: `models list|show|compare|train|evaluate|promote|retire|off|explain|export|import|…`. */
export function registerModels(program: Command): void {
  const models = program.command('models').description('models that learn from decisions');
  withServer(models.command('list'))
    .description('models, and which version of each is live')
    .action((options: CommonOptions) => act(options, list, options));
  withServer(models.command('show <model>'))
    .description('a model with its versions, labels and figures')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  registerComparison(models);
  registerModelData(models);
  registerModelTasks(models);
  registerPromotions(models);
  withServer(models.command('off <model>'))
    .description('switch a model off at once; on again it takes two people')
    .requiredOption('--reason <text>', 'why')
    .action((id: string, options: ReasonOptions) => act(options, off, id, options));
  withServer(models.command('retire <model> <version>'))
    .description('retire a version; its file stays for verdicts that rest on it')
    .action((id: string, version: string, options: CommonOptions) =>
      act(options, retire, id, version, options),
    );
  withServer(models.command('explain <model> [version]'))
    .description('what a version says of a text, and which passages carry it; the live one, or the latest')
    .option('--text <text>', 'the text; from standard input when left out')
    .action((id: string, version: string | undefined, options: ExplainOptions) =>
      act(options, explain, id, version, options),
    );
  withServer(models.command('export <model> <version>'))
    .description('write the file of a version')
    .requiredOption('--out <file>', 'where to')
    .action((id: string, version: string, options: ExportOptions) =>
      act(options, exportFile, id, version, options),
    );
  withServer(models.command('import <file>'))
    .description('take a model file in as a draft')
    .option('--title <title>', 'what people call it')
    .option('--digest <sha256>', 'refuse it when it is another file')
    .action((file: string, options: ImportOptions) => act(options, importFile, file, options));
}

async function list(options: CommonOptions): Promise<undefined> {
  const client = clientOf(options);
  const { models } = await client.call('models.list');
  const names = await readLabelNames(client, options);
  printResult(models, options, (all) => listModels(all, names));
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  const client = clientOf(options);
  const model = await client.call('models.get', { params: { id } });
  const params = { id, version: model.shown.version };
  const { evaluations } = await client.call('models.evaluations', { params });
  const names = await readLabelNames(client, options);
  printResult(model, options, (one) => describeModel(one, evaluations[0], names));
  return undefined;
}

async function off(id: string, { reason, ...options }: ReasonOptions): Promise<undefined> {
  const summary = await clientOf(options).call('models.switchOff', { params: { id }, body: { reason } });
  printResult(summary, options, () => `${id} is off.`);
  return undefined;
}

async function retire(id: string, version: string, options: CommonOptions): Promise<undefined> {
  const params = { id, version: versionNumber(version) };
  const retired = await clientOf(options).call('models.retire', { params });
  printResult(retired, options, (one) => `${one.model} ${one.version} is retired.`);
  return undefined;
}

async function explain(
  id: string,
  version: string | undefined,
  { text, ...options }: ExplainOptions,
): Promise<undefined> {
  const asked = text ?? (await readInput('-'));
  const body = { text: asked, version: version === undefined ? undefined : versionNumber(version) };
  const client = clientOf(options);
  const explained = await client.call('models.explain', { params: { id }, body });
  const names = await readLabelNames(client, options);
  printResult(explained, options, (one) => describeExplanation(one, names));
  return undefined;
}

async function exportFile(
  id: string,
  version: string,
  { out, ...options }: ExportOptions,
): Promise<undefined> {
  const params = { id, version: versionNumber(version) };
  const answer = await clientOf(options).respond('models.file', { params });
  const bytes = Buffer.from(await answer.arrayBuffer());
  writeFileSync(out, bytes);
  printResult({ file: out, bytes: bytes.length }, options, () => `${bytes.length} bytes in ${out}`);
  return undefined;
}

async function importFile(file: string, { title, digest, ...options }: ImportOptions): Promise<undefined> {
  const { size } = statSync(file);
  if (size > MOST_BYTES) {
    const message = `${file} has ${size} bytes; a model file has ${MOST_BYTES} at most.`;
    throw new BreakwaterError('model-too-large', message);
  }
  const body = {
    file: readFileSync(file).toString('base64'),
    title,
    digest,
  };
  const made = await clientOf(options).call('models.import', { body });
  printResult(made, options, (one) => `${one.model} ${one.version} is a draft.`);
  if (!options.json)
    printLine(`Evaluate it: breakwater models evaluate ${made.model} ${made.version} --data-set ID`);
  return undefined;
}
