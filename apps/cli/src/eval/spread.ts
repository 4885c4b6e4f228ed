import type { Command } from 'commander';
import { act, withJson } from '../command.ts';
import type { SpreadOptions } from './spread/evaluate-spread.ts';

/** Adds `eval spread`. */
export function registerSpread(evaluation: Command): void {
  withJson(evaluation.command('spread'))
    .description(
      'what the first minutes of cascades tell: AUC of a label by shape alone, intervals of forecasts, exposure prevented by order of review',
    )
    .requiredOption(
      '--data <file>',
      'JSONL (.gz), one cascade a line: label, t0, events [[seconds, parent, user], …]',
    )
    .option('--train <file>', 'train on these and judge --data; by five folds of --data when left out')
    .option(
      '--save <file>',
      'fit a model of forecasts to all of --data and --train, and write it: BREAKWATER_SPREAD_MODEL names it to the server',
    )
    .option('--capacity <shares>', 'shares of cascades that can be reviewed', '0.05,0.2')
    .action((options: SpreadOptions) =>
      act(options, async () => (await import('./spread/evaluate-spread.ts')).evaluateSpread(options)),
    );
}
