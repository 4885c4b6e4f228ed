import { DEFAULT_THRESHOLD } from '@breakwater/names';
import type { Command } from 'commander';
import { act, withJson } from '../command.ts';
import { evaluateCases, type NamesOptions } from './evaluate-cases.ts';

/** Commands that measure matching on an operator's own data: `eval`. */
export function registerEval(program: Command): void {
  const evaluation = program.command('eval').description('measure matching on labelled data of your own');
  withJson(evaluation.command('names'))
    .description('labelled pairs of names: precision, recall, F1, AUC and ties')
    .requiredOption('--cases <file>', 'CSV or TSV (.gz) with name1, name2, is_match and optional labels')
    .option('--threshold <score>', 'score from which a pair counts as a match', String(DEFAULT_THRESHOLD))
    .option('--folds <n>', 'fit the weights on the other folds for each pair')
    .option('--errors', 'list the pairs that were judged wrongly')
    .action((options: NamesOptions) => act(options, evaluateCases, options));
}
