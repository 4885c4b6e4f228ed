import type { Command } from 'commander';
import { act, withJson } from '../command.ts';
import type { CoordinationOptions } from './coordination/evaluate-coordination.ts';

/** Adds `eval coordination`. */
export function registerCoordination(evaluation: Command): void {
  withJson(evaluation.command('coordination'))
    .description(
      'accounts that share the same things at the same time: CooRTweet’s network, or planted campaigns',
    )
    .requiredOption('--data <file>', 'CSV (.gz) with object_id, account_id, content_id, timestamp_share')
    .option('--golden <file>', 'edges that CooRTweet wrote for it: equal or not')
    .option('--window <seconds>', 'shares within so much of each other belong together', '60')
    .option('--min-participation <n>', 'shares and coordinated contents that are needed', '2')
    .option('--planted', 'plant campaigns in the data, and find them')
    .option('--jitter <seconds>', 'planted: time between first and last of an object at most', '3600')
    .option('--participation <share>', 'planted: part of the objects that a member shares', '0.5')
    .option('--objects <kind>', 'planted: any (that others share), popular, or own', 'any')
    .option('--seeds <n>', 'planted: how often', '5')
    .option('--first-seed <n>', 'planted: seed of the first', '1000')
    .action((options: CoordinationOptions) =>
      act(options, async () =>
        (await import('./coordination/evaluate-coordination.ts')).evaluateCoordination(options),
      ),
    );
}
