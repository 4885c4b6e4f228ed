import { BreakwaterError } from '@breakwater/kernel';
import type { Command } from 'commander';
import { act, withJson } from './command.ts';
import { registerCoordination } from './eval/coordination.ts';
import type { NamesOptions } from './eval/evaluate-cases.ts';
import { registerGate } from './eval/gate.ts';
import { registerModels } from './eval/models.ts';
import { registerOrders } from './eval/orders.ts';
import type { HandlesOptions } from './eval/print-handles.ts';
import type { LinkageOptions } from './eval/print-linkage.ts';
import { registerSpread } from './eval/spread.ts';

/** From which score on two names are taken for one. */
const DEFAULT_THRESHOLD = '0.5';

type EvalOptions = Partial<NamesOptions> & {
  readonly queries?: string;
  readonly population?: readonly string[];
  readonly size: string;
  readonly list?: readonly string[];
};

/** Commands that measure matching and models on an operator's own data: `eval`. */
export function registerEval(program: Command): void {
  const evaluation = program
    .command('eval')
    .description('measure matching and models on labelled data of your own');
  withJson(evaluation.command('names'))
    .description('labelled pairs: precision, recall, F1, AUC and ties; labelled queries: recall@1 and @5')
    .option('--cases <file>', 'CSV or TSV (.gz) with name1, name2, is_match and optional labels')
    .option('--threshold <score>', 'score from which a pair counts as a match', DEFAULT_THRESHOLD)
    .option('--folds <n>', 'fit the weights on the other folds for each pair')
    .option(
      '--precision <share>',
      'with --folds: recall of persons and of organisations at this precision, the threshold chosen on the other folds',
    )
    .option(
      '--queries <file>',
      'CSV or TSV (.gz) with ref and original_script, ref and alias, or full_name and date_of_birth (of the first list)',
    )
    .option('--population <file...>', 'ordinary names: how many would be queued or recorded, by population')
    .option('--size <n>', 'names drawn for each population', '1500')
    .option('--list <file...>', 'files of lists that names are looked up in')
    .option('--errors', 'list what was judged wrongly or missed')
    .action((options: EvalOptions) => act(options, evaluate, options));
  withJson(evaluation.command('linkage'))
    .description(
      'labelled records: pairwise F1, B³, recall at precision .99, calibration; by folds of entities',
    )
    .requiredOption(
      '--data <file>',
      'CSV or TSV (.gz) or Parquet with a column cluster, group, entity or label',
    )
    .option('--model <file>', 'judge these weights as they are, JSON or YAML')
    .action((options: LinkageOptions) => act(options, linkage, options));
  withJson(evaluation.command('handles'))
    .description('pairs of handles of one person: recall at false-positive rates 1e-5 and 1e-6, by folds')
    .requiredOption('--data <file>', 'CSV (.gz), two handles a line, with or without a header')
    .action((options: HandlesOptions) => act(options, handles, options));
  registerCoordination(evaluation);
  registerGate(evaluation);
  registerModels(evaluation);
  registerOrders(evaluation);
  registerSpread(evaluation);
}

async function handles(options: HandlesOptions): Promise<undefined> {
  const { printHandles } = await import('./eval/print-handles.ts');
  return printHandles(options);
}

async function linkage(options: LinkageOptions): Promise<undefined> {
  const { printLinkage } = await import('./eval/print-linkage.ts');
  return printLinkage(options);
}

async function evaluate(options: EvalOptions): Promise<undefined> {
  const { cases, queries, population, list, threshold = DEFAULT_THRESHOLD } = options;
  if (population !== undefined && list !== undefined) {
    const { evaluatePopulation } = await import('./eval/evaluate-population.ts');
    return evaluatePopulation({ population, list, size: options.size, json: options.json === true });
  }
  // Loaded only here: the matcher takes a second that other commands need not wait for.
  if (cases !== undefined && queries === undefined) {
    const { evaluateCases } = await import('./eval/evaluate-cases.ts');
    return evaluateCases({ ...options, cases, threshold });
  }
  if (queries !== undefined && cases === undefined && list !== undefined) {
    const { evaluateQueries } = await import('./eval/evaluate-queries.ts');
    return evaluateQueries({ ...options, queries, list });
  }
  throw new BreakwaterError(
    'eval-incomplete',
    'Give --cases FILE, or --queries FILE or --population FILE with --list FILE….',
    {
      status: 422,
    },
  );
}
