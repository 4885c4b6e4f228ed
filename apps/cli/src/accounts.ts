import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { printResult, table } from './output.ts';
import { wholeNumber } from './whole-number.ts';

interface FindOptions extends CommonOptions {
  readonly platform?: string;
  readonly limit: string;
}

/** Commands about accounts: `accounts find`, and how long data of them are kept. */
export function registerAccounts(program: Command): void {
  const accounts = program.command('accounts').description('the accounts of platforms');
  withServer(accounts.command('find <text>'))
    .description('by id, or by how the handle begins; it goes on record')
    .option('--platform <name>', 'only on this platform')
    .option('--limit <n>', 'at most', '20')
    .action((text: string, options: FindOptions) => act(options, findAccounts, text, options));
}

async function findAccounts(text: string, options: FindOptions): Promise<undefined> {
  const { platform, limit } = options;
  const query = { q: text, platform, limit: wholeNumber('--limit', limit, 1) };
  const { accounts } = await clientOf(options).call('accounts.find', { query });
  printResult(accounts, options, (list) =>
    list.length === 0
      ? 'No account has this id, or a handle that begins so.'
      : table(
          ['platform', 'id', 'handle', 'name', 'last seen'],
          list.map(({ platform: on, accountId, handle = '', displayName = '', seenAt }) => [
            on,
            accountId,
            handle,
            displayName,
            seenAt,
          ]),
        ),
  );
}
