import type { Command } from 'commander';
import { act, withJson } from '../command.ts';
import type { OrdersOptions } from './orders/evaluate-orders.ts';

/** Adds `eval orders`. */
export function registerOrders(evaluation: Command): void {
  withJson(evaluation.command('orders'))
    .description('labelled orders of authorities: what the desk would advise on each, counted by label')
    .requiredOption(
      '--data <file>',
      'JSON, an array: label, home, level, calledBack, register, order; - for standard input',
    )
    .option('--folder <folder>', 'folder of law packs; the one of the program when left out')
    .option('--show <label>', 'list the orders of this label, or all, with the sentences that decided')
    .action((options: OrdersOptions) =>
      act(options, async () => (await import('./orders/evaluate-orders.ts')).evaluateOrders(options)),
    );
}
