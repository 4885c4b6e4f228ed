import type { Client } from '@breakwater/client';
import type { ModelEvaluation } from '@breakwater/contracts/models';
import { BreakwaterError } from '@breakwater/kernel';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { readLabelNames } from '../label-names.ts';
import { printResult } from '../output.ts';
import { describeComparison } from './describe-evaluation.ts';
import { versionNumber } from './version-number.ts';

interface CompareOptions extends CommonOptions {
  readonly model?: string;
}

/** `models compare`. */
export function registerComparison(models: Command): void {
  withServer(models.command('compare <model> <version> <other>'))
    .description('the latest evaluations of two versions side by side')
    .option('--model <model>', 'model of the other version; the same one when left out')
    .action((model: string, version: string, other: string, options: CompareOptions) =>
      act(options, compare, model, version, other, options),
    );
}

async function compare(
  model: string,
  version: string,
  other: string,
  { model: otherModel = model, ...options }: CompareOptions,
): Promise<undefined> {
  const client = clientOf(options);
  const both = [await latestOf(client, model, version), await latestOf(client, otherModel, other)] as const;
  const names = await readLabelNames(client, options);
  printResult(both, options, (pair) => describeComparison(pair, names));
  return undefined;
}

/** The latest evaluation of a version. @throws BreakwaterError `model-not-evaluated` */
async function latestOf(client: Client, model: string, version: string): Promise<ModelEvaluation> {
  const { evaluations } = await client.call('models.evaluations', {
    params: { id: model, version: versionNumber(version) },
  });
  const [latest] = evaluations;
  if (latest) return latest;
  const message = `${model} ${version} was not evaluated: breakwater models evaluate ${model} ${version}`;
  throw new BreakwaterError('model-not-evaluated', message);
}
