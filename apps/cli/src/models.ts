import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type {
  ModelDetail,
  ModelEvaluation,
  ModelExplanation,
  ModelSummary,
  ModelVersion,
} from '@breakwater/contracts';
import { BreakwaterError } from '@breakwater/kernel';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { readLabelNames } from './label-names.ts';
import { registerComparison } from './models/compare.ts';
import { describeExplanation, describeModel, listModels } from './models/describe-model.ts';
import { registerModelData } from './models/model-data.ts';
import { registerModelTasks } from './models/model-tasks.ts';
import { registerPromotions } from './models/promote.ts';
import { printLine, printResult } from './output.ts';
import { readInput } from './read-input.ts';
import { wholeNumber } from './whole-number.ts';

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
  const path = `${versionPath(id, String(model.shown.version))}/evaluations`;
  const { evaluations } = await client.request<{ evaluations: ModelEvaluation[] }>(path);
  const names = await readLabelNames(client, options);
  printResult(model, options, (one) => describeModel(one, evaluations[0], names));
  return undefined;
}

async function off(id: string, { reason, ...options }: ReasonOptions): Promise<undefined> {
  const path = `${pathOf(id)}/off`;
  const summary = await clientOf(options).request<ModelSummary>(path, { method: 'POST', body: { reason } });
  printResult(summary, options, () => `${id} is off.`);
  return undefined;
}

async function retire(id: string, version: string, options: CommonOptions): Promise<undefined> {
  const path = `${versionPath(id, version)}/retire`;
  const retired = await clientOf(options).request<ModelVersion>(path, { method: 'POST', body: {} });
  printResult(retired, options, (one) => `${one.model} ${one.version} is retired.`);
  return undefined;
}

async function explain(
  id: string,
  version: string | undefined,
  { text, ...options }: ExplainOptions,
): Promise<undefined> {
  const asked = text ?? (await readInput('-'));
  const body = { text: asked, ...(version !== undefined && { version: wholeNumber('version', version, 1) }) };
  const path = `${pathOf(id)}/explain`;
  const client = clientOf(options);
  const explained = await client.request<ModelExplanation>(path, { method: 'POST', body });
  const names = await readLabelNames(client, options);
  printResult(explained, options, (one) => describeExplanation(one, names));
  return undefined;
}

async function exportFile(
  id: string,
  version: string,
  { out, ...options }: ExportOptions,
): Promise<undefined> {
  const stream = await clientOf(options).respond('models.file', { params: { id, version } });
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
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
    ...(title !== undefined && { title }),
    ...(digest !== undefined && { digest }),
  };
  const made = await clientOf(options).call('models.import', { body });
  printResult(made, options, (one) => `${one.model} ${one.version} is a draft.`);
  if (!options.json)
    printLine(`Evaluate it: breakwater models evaluate ${made.model} ${made.version} --data-set ID`);
  return undefined;
}

function pathOf(id: string): string {
  return `/v1/models/${encodeURIComponent(id)}`;
}

function versionPath(id: string, version: string): string {
  return `${pathOf(id)}/versions/${encodeURIComponent(version)}`;
}
