import type { Command } from 'commander';
import { act, withJson } from '../command.ts';
import type { AccountsOptions } from './models/print-accounts.ts';
import type { TextOptions } from './models/text-result.ts';

/** Adds `eval text` and `eval accounts`. */
export function registerModels(evaluation: Command): void {
  withJson(evaluation.command('text'))
    .description(
      'a text model on labelled texts (JSONL, CSV or TSV, .gz): AUC, F1, calibration, recall at fixed false-alarm rates',
    )
    .option('--model <model>', 'file of a model, or id of one that comes with Breakwater')
    .option('--train <file...>', 'train one here instead, on these labelled texts')
    .requiredOption('--test <file>', 'labelled texts to measure on')
    .option('--label <key>', 'column or key with the label', 'label')
    .option('--positive <value...>', 'labels that count as yes, where they are not 0 and 1 or true and false')
    .option('--text <key>', 'column or key with the text', 'text')
    .option(
      '--as <label>',
      'label of the model to measure; the one called like the key, or its first, when left out',
    )
    .option(
      '--threshold <p>',
      'possible, likely, or a probability; likely, or what training chose, when left out',
    )
    .action((options: TextOptions) =>
      act(options, async () => (await import('./models/print-text.ts')).printText(options)),
    );
  withJson(evaluation.command('accounts'))
    .description(
      'accounts found after 1, 3, 5, 10, 20 and 50 posts, where ordinary ones give false alarms at a fixed rate',
    )
    .requiredOption('--model <model>', 'file of a model, or id of one that comes with Breakwater')
    .requiredOption(
      '--positives <file>',
      'posts of accounts to find: JSONL, CSV or TSV (.gz) with user, text and perhaps time',
    )
    .requiredOption('--ordinary <file...>', 'posts of ordinary accounts; rows without a user are bundled')
    .option(
      '--rate <share>',
      'false alarms that are allowed in all files together; twice that in each',
      '0.005',
    )
    .option('--as <label>', 'label of the model to measure; that of its accounts when left out')
    .action((options: AccountsOptions) =>
      act(options, async () => (await import('./models/print-accounts.ts')).printAccounts(options)),
    );
}
