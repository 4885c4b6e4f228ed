import type { AuthorityRecipient, RecipientConfirmation } from '@breakwater/contracts/orders';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { printResult, table } from '../output.ts';

interface ConfirmOptions extends CommonOptions {
  readonly channel: RecipientConfirmation['channel'];
  readonly whom: string;
  readonly order?: string;
}

/** Commands for the keys that packages are sealed to: `authorities confirm-key|withdraw-key`. */
export function registerRecipients(authorities: Command): void {
  withServer(authorities.command('confirm-key <authority> <recipient>'))
    .description('note that you asked the authority by another channel, and that the key is theirs')
    .requiredOption(
      '--channel <channel>',
      'call-back (a number known before), letter, in-person, diplomatic or other',
    )
    .requiredOption('--whom <text>', 'whom you reached, and where')
    .option(
      '--order <id>',
      'open emergency that was called back: with a second person the key counts at once',
    )
    .action((authority: string, recipient: string, options: ConfirmOptions) =>
      act(options, confirm, authority, recipient, options),
    );
  withServer(authorities.command('withdraw-key <authority> <recipient>'))
    .description('seal nothing to a key any more; the one before it does not come back')
    .requiredOption('--because <text>', 'why')
    .action((authority: string, recipient: string, options: CommonOptions & { because: string }) =>
      act(options, withdraw, authority, recipient, options),
    );
}

async function confirm(
  authority: string,
  recipient: string,
  { channel, whom, order, ...options }: ConfirmOptions,
): Promise<undefined> {
  const found = await clientOf(options).call('orders.confirmRecipient', {
    params: { id: authority, recipient },
    body: { channel, whom, orderId: order },
  });
  printResult(found.recipients, options, showRecipients);
  return undefined;
}

async function withdraw(
  authority: string,
  recipient: string,
  { because, ...options }: CommonOptions & { because: string },
): Promise<undefined> {
  const found = await clientOf(options).call('orders.withdrawRecipient', {
    params: { id: authority, recipient },
    body: { because },
  });
  printResult(found.recipients, options, showRecipients);
  return undefined;
}

/** Keys with their fingerprints, the latest first. */
export function showRecipients(recipients: readonly AuthorityRecipient[]): string {
  return table(
    ['key', 'fingerprint', 'counts from', 'confirmed by', 'id'],
    recipients.map(({ state, fingerprint, countsFrom, confirmations, fromBefore, id }) => [
      state,
      fingerprint,
      countsFrom?.slice(0, 16) ?? '',
      fromBefore ? 'from before' : confirmations.map(({ by, channel }) => `${by} (${channel})`).join(', '),
      id,
    ]),
  );
}
