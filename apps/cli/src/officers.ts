import type { Officer } from '@breakwater/contracts/orders';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { printNote, printResult, table } from './output.ts';

interface ListOptions extends CommonOptions {
  readonly authority?: string;
}
interface InviteOptions extends CommonOptions {
  readonly until?: string;
  readonly locale?: 'en' | 'ur';
}
interface VouchOptions extends CommonOptions {
  readonly until: string;
}

/** Commands for the accounts of the portal: `officers list|invite|vouch|disable|enable`. */
export function registerOfficers(program: Command): void {
  const officers = program
    .command('officers')
    .description('officers of authorities, who file orders in the portal');
  withServer(officers.command('list'))
    .description('who has an account of the portal')
    .option('--authority <id>', 'of this authority')
    .action((options: ListOptions) => act(options, list, options));
  withServer(officers.command('invite <contact>'))
    .description('invite a contact of an authority: prints a link that works once, within 72 hours')
    .option('--until <instant>', 'until when the authority vouches for the account: a year at most')
    .option('--locale <language>', 'en or ur', 'en')
    .action((id: string, options: InviteOptions) => act(options, invite, id, options));
  withServer(officers.command('vouch <officer>'))
    .description('note that the authority vouches for an account anew')
    .requiredOption('--until <instant>', 'within a year, e.g. 2027-03-01T00:00:00Z')
    .action((id: string, { until, ...options }: VouchOptions) =>
      act(options, change, id, { expiresAt: until }, options),
    );
  withServer(officers.command('disable <officer>'))
    .description('keep somebody out: their sessions and invitations end at once')
    .action((id: string, options: CommonOptions) => act(options, change, id, { disabled: true }, options));
  withServer(officers.command('enable <officer>'))
    .description('let somebody in again')
    .action((id: string, options: CommonOptions) => act(options, change, id, { disabled: false }, options));
}

async function list({ authority, ...options }: ListOptions): Promise<undefined> {
  const { officers } = await clientOf(options).call('orders.officers', { query: { authorityId: authority } });
  printResult(officers, options, (all) =>
    all.length === 0 ? 'Nobody has an account of the portal.' : tableOf(all),
  );
  return undefined;
}

async function invite(id: string, { until, locale, ...options }: InviteOptions): Promise<undefined> {
  const { officer, link } = await clientOf(options).call('orders.inviteOfficer', {
    params: { id },
    body: { ...(until !== undefined && { expiresAt: until }), locale },
  });
  printResult({ officer, link }, options, () => link);
  if (!options.json) printNote('Give the link to the person yourself. It works once, within 72 hours.');
  return undefined;
}

async function change(
  id: string,
  body: { readonly expiresAt?: string; readonly disabled?: boolean },
  options: CommonOptions,
): Promise<undefined> {
  const officer = await clientOf(options).call('orders.changeOfficer', { params: { id }, body });
  printResult(officer, options, (one) => tableOf([one]));
  return undefined;
}

function tableOf(all: readonly Officer[]): string {
  return table(
    ['name', 'authority', 'state', 'vouched until', 'last seen', 'officer'],
    all.map((one) => [
      one.name,
      one.authorityId,
      one.disabled ? 'disabled' : one.joinedAt ? 'joined' : one.invitedUntil ? 'invited' : 'not joined',
      one.expiresAt.slice(0, 10),
      one.lastSeenAt?.slice(0, 16) ?? '',
      one.id,
    ]),
  );
}
