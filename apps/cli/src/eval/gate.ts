import type { Command } from 'commander';
import { act, withJson } from '../command.ts';
import type { GateOptions } from './gate/evaluate-sign-ups.ts';

/** Adds `eval gate`. */
export function registerGate(evaluation: Command): void {
  withJson(evaluation.command('gate'))
    .description(
      'returns of removed accounts among sign-ups: recall by tactic, false holds, time; of a file, or of a simulated world',
    )
    .option(
      '--data <file>',
      'CSV or TSV (.gz) or Parquet with role, person, at and what is known of each account',
    )
    .option('--model <file>', 'weights as JSON instead of the ones that come with it')
    .option('--signups <n>', 'simulated: sign-ups of people who were never removed', '20000')
    .option('--removed <n>', 'simulated: removed accounts; a fiftieth of the sign-ups when left out')
    .option('--seed <n>', 'simulated: which world', '1')
    .action((options: GateOptions) =>
      act(options, async () => (await import('./gate/evaluate-sign-ups.ts')).evaluateSignUps(options)),
    );
}
