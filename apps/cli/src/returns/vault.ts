import type { VaultState } from '@breakwater/contracts/returns';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { printResult, table } from '../output.ts';

/** Commands for the vault: `vault show|rotate|purges`. */
export function registerVault(program: Command): void {
  const vault = program
    .command('vault')
    .description('what is kept of removed accounts, in numbers, and its keys');
  withServer(vault.command('show'))
    .description('tokens by kind, keys by number; fails when a key is missing')
    .action((options: CommonOptions) => act(options, show, options));
  withServer(vault.command('rotate'))
    .description('make a new key the current one; the one before the last ends, and its tokens with it')
    .action((options: CommonOptions) => act(options, rotate, options));
  withServer(vault.command('purges'))
    .description('what was forgotten and why, the latest first')
    .action((options: CommonOptions) => act(options, purges, options));
}

async function show(options: CommonOptions): Promise<number> {
  const state = await clientOf(options).call('returns.vault');
  printResult(state, options, showState);
  return state.fault === undefined ? EXIT.done : EXIT.refused;
}

async function rotate(options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('returns.startEpoch'), options, showState);
  return undefined;
}

function showState({ epochs, removals, held, pending, fault, tokens, retentionDays }: VaultState): string {
  return [
    ...(fault === undefined ? [] : [`nothing can be written or compared: ${fault}`]),
    `${removals} removed accounts, ${held} held for an order, ${pending} with tokens still to be made`,
    table(
      ['key', 'state', 'since', 'tokens'],
      epochs.map((one) => [String(one.epoch), one.state, one.since.slice(0, 19), String(one.tokens)]),
    ),
    '',
    table(
      ['type', 'class', 'kept for days', 'tokens'],
      tokens.map((one) => [one.type, one.class, String(retentionDays[one.class]), String(one.count)]),
    ),
  ].join('\n');
}

async function purges(options: CommonOptions): Promise<undefined> {
  const found = await clientOf(options).call('returns.purges');
  printResult(found.purges, options, (all) =>
    all.length === 0
      ? 'Nothing was forgotten yet.'
      : table(
          ['at', 'because', 'class', 'removals', 'tokens'],
          all.map((one) => [
            one.at.slice(0, 19),
            one.because,
            one.class ?? '',
            String(one.removals),
            String(one.tokens),
          ]),
        ),
  );
  return undefined;
}
