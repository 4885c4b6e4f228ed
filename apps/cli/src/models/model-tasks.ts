import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@breakwater/client';
import type { ModelTask } from '@breakwater/contracts/models';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readLabelNames } from '../label-names.ts';
import { printResult, table } from '../output.ts';
import { createProgress } from '../progress.ts';
import { wholeNumber } from '../whole-number.ts';
import { describeEvaluation } from './describe-evaluation.ts';
import { versionNumber } from './version-number.ts';

const LOOK_MS = 300;

interface TrainOptions extends CommonOptions {
  readonly dataSet: string;
  readonly title?: string;
  readonly label?: string[];
  readonly language?: string[];
  readonly harmless: boolean;
  readonly seed?: string;
  readonly wait: boolean;
}

interface EvaluateOptions extends CommonOptions {
  readonly dataSet?: string;
  readonly wait: boolean;
}

/** `models train|evaluate|tasks|cancel`. */
export function registerModelTasks(models: Command): void {
  withServer(models.command('train <model>'))
    .description('train a model from a data set; a draft comes out')
    .requiredOption('--data-set <id>', 'what it learns from: breakwater models data-sets')
    .option('--title <title>', 'what people call it')
    .option('--label <label...>', 'only these labels')
    .option('--language <tag...>', 'languages of its texts; any when left out')
    .option('--no-harmless', 'without our own harmless texts')
    .option('--seed <n>', 'the same seed gives the same model')
    .option('--no-wait', 'do not wait')
    .action((model: string, options: TrainOptions) => act(options, train, model, options));
  withServer(models.command('evaluate <model> <version>'))
    .description('measure a version; nothing goes live without')
    .option('--data-set <id>', 'that of its training when left out')
    .option('--no-wait', 'do not wait')
    .action((model: string, version: string, options: EvaluateOptions) =>
      act(options, evaluate, model, version, options),
    );
  withServer(models.command('tasks'))
    .description('trainings and evaluations, latest first')
    .action((options: CommonOptions) => act(options, list, options));
  withServer(models.command('cancel <task>'))
    .description('cancel a training or evaluation: nothing of it is kept')
    .action((id: string, options: CommonOptions) => act(options, cancel, id, options));
}

async function train(model: string, given: TrainOptions): Promise<number> {
  const { dataSet, title, label, language, harmless, seed, wait, ...options } = given;
  const client = clientOf(options);
  const body = {
    model,
    dataSetId: dataSet,
    withHarmless: harmless,
    ...(title !== undefined && { title }),
    ...(label && { labels: label }),
    ...(language && { languages: language }),
    ...(seed !== undefined && { seed: wholeNumber('--seed', seed, 0) }),
  };
  const asked = await client.call('models.train', { body });
  const task = wait ? await waitFor(client, asked) : asked;
  printResult(task, options, describe);
  return exitOf(task);
}

async function evaluate(model: string, version: string, given: EvaluateOptions): Promise<number> {
  const { dataSet, wait, ...options } = given;
  const client = clientOf(options);
  const params = { id: model, version: versionNumber(version) };
  const asked = await client.call('models.evaluate', { params, body: { dataSetId: dataSet } });
  const task = wait ? await waitFor(client, asked) : asked;
  if (task.state !== 'done') {
    printResult(task, options, describe);
    return exitOf(task);
  }
  const { evaluations } = await client.call('models.evaluations', { params });
  const made = evaluations.find(({ id }) => id === task.evaluationId);
  const names = await readLabelNames(client, options);
  if (made) printResult(made, options, (one) => describeEvaluation(one, names));
  return made?.mayGoLive ? EXIT.done : EXIT.no;
}

/** Shows how far it is until it is over. */
async function waitFor(client: Client, asked: ModelTask): Promise<ModelTask> {
  const progress = createProgress('steps');
  let task = asked;
  while (task.state === 'waiting' || task.state === 'running') {
    await sleep(LOOK_MS);
    task = await client.call('models.task', { params: { id: asked.id } });
    const { done, total } = task.progress;
    progress.update(done, total === 0 ? undefined : done / total);
  }
  progress.end();
  return task;
}

async function list(options: CommonOptions): Promise<undefined> {
  const { tasks } = await clientOf(options).call('models.tasks');
  printResult(tasks, options, (all) =>
    table(
      ['asked', 'what', 'model', 'version', 'state', 'step', 'done', 'id'],
      all.map(({ askedAt, kind, model, version, state, progress: { phase, done, total }, id }) => [
        askedAt.slice(0, 19),
        kind,
        model,
        String(version ?? ''),
        state,
        phase,
        total === 0 ? '' : `${Math.floor((done / total) * 100)} %`,
        id,
      ]),
    ),
  );
  return undefined;
}

async function cancel(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('models.cancelTask', { params: { id } }), options, describe);
  return undefined;
}

function describe({ id, kind, model, version, state, fault }: ModelTask): string {
  const what = kind === 'train' ? 'training' : 'evaluation';
  if (state === 'failed') return `The ${what} failed: ${fault?.message ?? 'the log of the server says why'}`;
  if (state !== 'done') return `The ${what} ${id} is ${state}: breakwater models tasks`;
  return `${model} ${version} is a draft: breakwater models evaluate ${model} ${version}`;
}

function exitOf({ state }: ModelTask): number {
  return state === 'failed' || state === 'cancelled' ? EXIT.refused : EXIT.done;
}
