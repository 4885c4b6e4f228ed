import type { Removal, RemovalUploadResult } from '@breakwater/contracts/returns';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { clip, printNote, printResult, table } from '../output.ts';
import { wholeNumber } from '../whole-number.ts';

interface ListOptions extends CommonOptions {
  readonly platform?: string;
  readonly account?: string;
  readonly limit: string;
}
interface HoldOptions extends CommonOptions {
  readonly order: string;
  readonly until: string;
}

const SHOWN_FAULTS = 20;

/** Commands for removed accounts: `removals list|show|import|hold|release`. */
export function registerRemovals(program: Command): void {
  const removals = program
    .command('removals')
    .description('accounts that were removed, as the vault keeps them');
  withServer(removals.command('list'))
    .description('the latest first')
    .option('--platform <platform>', 'on which they were')
    .option('--account <id>', 'of this account')
    .option('--limit <n>', 'at most, up to 200', '50')
    .action((options: ListOptions) => act(options, list, options));
  withServer(removals.command('show <id>'))
    .description('what kinds of tokens are kept, and until when')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withServer(removals.command('import <file>'))
    .description('take in accounts that were removed before or elsewhere: NDJSON of ImportedRemoval, .gz too')
    .action((file: string, options: CommonOptions) => act(options, importFile, file, options));
  withServer(removals.command('hold <id>'))
    .description('forget nothing of a removal while a preservation order stands')
    .requiredOption('--order <reference>', 'reference of the order')
    .requiredOption('--until <instant>', 'within a year, e.g. 2027-03-01T00:00:00Z')
    .action((id: string, options: HoldOptions) => act(options, hold, id, options));
  withServer(removals.command('release <id>'))
    .description('end a hold')
    .action((id: string, options: CommonOptions) => act(options, release, id, options));
}

async function list({ platform, account, limit, ...options }: ListOptions): Promise<undefined> {
  const { items: removals } = await clientOf(options).call('returns.removals', {
    query: { platform, q: account, limit: wholeNumber('--limit', limit, 1, 200) },
  });
  printResult(removals, options, (all) =>
    all.length === 0
      ? 'No removed account is kept.'
      : table(
          ['removed', 'account', 'policy', 'source', 'tokens', 'until', 'returns', 'removal'],
          all.map((one) => [
            one.removedAt.slice(0, 19),
            clip(`${one.platform}/${one.accountId}`, 36),
            one.policy,
            one.pending ? `${one.source} (pending)` : one.source,
            String(one.tokens.reduce((sum, { count }) => sum + count, 0)),
            one.hold ? `held until ${one.hold.until.slice(0, 10)}` : one.expiresAt.slice(0, 10),
            String(one.linked),
            one.id,
          ]),
        ),
  );
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  printRemoval(await clientOf(options).call('returns.removal', { params: { id } }), options);
  return undefined;
}

function printRemoval(removal: Removal, options: CommonOptions): void {
  printResult(removal, options, (one) =>
    [
      `${one.platform}/${one.accountId}  removed ${one.removedAt} under ${one.policy} by ${one.source}`,
      ...(one.entity ? [`designation ${one.entity}`] : []),
      ...(one.pending ? ['tokens are still to be made'] : []),
      ...(one.reversedAt ? [`reversed ${one.reversedAt}; kept for the order alone`] : []),
      ...(one.hold ? [`held for ${one.hold.order} until ${one.hold.until} by ${one.hold.by}`] : []),
      `${one.linked} checks found it`,
      table(
        ['type', 'class', 'key', 'count', 'until'],
        one.tokens.map((token) => [
          token.type,
          token.class,
          String(token.epoch),
          String(token.count),
          token.expiresAt.slice(0, 10),
        ]),
      ),
    ].join('\n'),
  );
}

async function importFile(file: string, options: CommonOptions): Promise<number> {
  const [{ openLines }, { importRemovals }, { createProgress }] = await Promise.all([
    import('../replay/read-lines.ts'),
    import('./import-removals.ts'),
    import('../progress.ts'),
  ]);
  const progress = createProgress('removals');
  const result: RemovalUploadResult = await importRemovals(clientOf(options), openLines(file), progress);
  progress.end();
  const faults = result.receipts.filter(({ status }) => status === 'rejected');
  if (!options.json) {
    for (const { index, code, pointer, message } of faults.slice(0, SHOWN_FAULTS))
      printNote(`${index + 1}: ${code} ${pointer ?? ''} ${message ?? ''}`);
    if (faults.length > SHOWN_FAULTS) printNote(`and ${faults.length - SHOWN_FAULTS} more`);
  }
  printResult(
    result,
    options,
    ({ accepted, duplicate, rejected }) =>
      `${accepted} taken in, ${duplicate} known already, ${rejected} rejected.`,
  );
  return faults.length > 0 ? EXIT.no : EXIT.done;
}

async function hold(id: string, { order, until, ...options }: HoldOptions): Promise<undefined> {
  const body = { order, until };
  printRemoval(await clientOf(options).call('returns.holdRemoval', { params: { id }, body }), options);
  return undefined;
}

async function release(id: string, options: CommonOptions): Promise<undefined> {
  printRemoval(await clientOf(options).call('returns.releaseRemoval', { params: { id } }), options);
  return undefined;
}
