import type { Body } from '@breakwater/client';
import type { Role } from '@breakwater/contracts';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, unlessWaiting, withServer } from './command.ts';
import { printResult, table } from './output.ts';

interface CreateOptions extends CommonOptions {
  readonly scope: Body<'access.createKey'>['scopes'];
  readonly source?: string;
  readonly owner?: string;
}
interface ChangeOptions extends CommonOptions {
  readonly role?: Body<'access.changeStaff'>['roles'];
  readonly platform?: string[];
  readonly allPlatforms?: boolean;
}
interface StaffOptions extends CommonOptions {
  readonly email: string;
  readonly role: Body<'access.addStaff'>['roles'];
}

/** All of them, as the compiler sees to; the contracts themselves would double the time that any command starts in. */
const ROLES = Object.keys({
  reviewer: true,
  lead: true,
  appeals: true,
  legal: true,
  analyst: true,
  auditor: true,
  admin: true,
} satisfies Record<Role, true>).join(', ');

/** Commands for who may come in: `keys`, `staff`. */
export function registerAccess(program: Command): void {
  const keys = program.command('keys').description('API keys');
  withServer(keys.command('list')).action((options: CommonOptions) => act(options, listKeys, options));
  withServer(keys.command('create <name>'))
    .requiredOption('--scope <scope...>', 'ingest, read, review, admin')
    .option('--source <name>', 'source that its events belong to; the name when left out')
    .option('--owner <email>', 'member of staff in whose name it acts, within what they may do')
    .action((name: string, options: CreateOptions) => act(options, createKey, name, options));
  withServer(keys.command('rotate <id>'))
    .description('a new token; the old one works for another day')
    .action((id: string, options: CommonOptions) => act(options, rotateKey, id, options));
  withServer(keys.command('revoke <id>')).action((id: string, options: CommonOptions) =>
    act(options, revokeKey, id, options),
  );
  const staff = program.command('staff').description('the people who work here');
  withServer(staff.command('list')).action((options: CommonOptions) => act(options, listStaff, options));
  withServer(staff.command('add <name>'))
    .description('add a person and print their one-time invitation')
    .requiredOption('--email <email>', 'with which the person signs in')
    .requiredOption('--role <role...>', ROLES)
    .action((name: string, options: StaffOptions) => act(options, addStaff, name, options));
  withServer(staff.command('invite <id>'))
    .description('let somebody in anew who lost password or passkey; every way in of before ends')
    .action((id: string, options: CommonOptions) => act(options, inviteAgain, id, options));
  withServer(staff.command('change <id>'))
    .description('other roles, or the platforms that somebody is bound to')
    .option('--role <role...>', ROLES)
    .option('--platform <id...>', 'bind them to these platforms')
    .option('--all-platforms', 'bind them to none: they see all')
    .action((id: string, options: ChangeOptions) => act(options, changeStaff, id, options));
  withServer(staff.command('disable <id>'))
    .description('keep a person out, at once')
    .action((id: string, options: CommonOptions) => act(options, disableStaff, id, options));
}

async function inviteAgain(id: string, options: CommonOptions): Promise<undefined> {
  const made = await clientOf(options).call('access.inviteStaff', { params: { id } });
  printResult(
    made,
    options,
    unlessWaiting(({ inviteUrl, ended }) => {
      const what = ended
        ? `Ended: ${ended.sessions} sessions, ${ended.passkeys} passkeys, ${ended.keys} keys, and the password.\n`
        : '';
      return `${what}Invitation, works once within 72 hours: ${inviteUrl}`;
    }),
  );
}

async function changeStaff(
  id: string,
  { role: roles, platform, allPlatforms, ...options }: ChangeOptions,
): Promise<undefined> {
  const body = { roles, platforms: allPlatforms ? null : platform };
  const changed = await clientOf(options).call('access.changeStaff', { params: { id }, body });
  printResult(
    changed,
    options,
    unlessWaiting(
      (one) => `${one.name}: ${one.roles.join(' ')}, ${one.platforms?.join(' ') ?? 'all platforms'}`,
    ),
  );
}

async function disableStaff(id: string, options: CommonOptions): Promise<undefined> {
  const disabled = await clientOf(options).call('access.disableStaff', { params: { id } });
  printResult(
    disabled,
    options,
    unlessWaiting(({ name }) => `${name} is kept out: their sessions and keys have ended`),
  );
}

async function listStaff(options: CommonOptions): Promise<undefined> {
  const { staff } = await clientOf(options).call('access.staff');
  printResult(staff, options, (list) =>
    table(
      ['id', 'name', 'email', 'roles', 'last seen', 'state'],
      list.map((one) => [
        one.id,
        one.name,
        one.email,
        one.roles.join(' '),
        one.lastSeenAt ?? '',
        one.disabled ? 'disabled' : '',
      ]),
    ),
  );
}

async function addStaff(name: string, { email, role: roles, ...options }: StaffOptions): Promise<undefined> {
  const body = { name, email, roles };
  const added = await clientOf(options).call('access.addStaff', { body });
  printResult(
    added,
    options,
    unlessWaiting(
      ({ staff: one, inviteUrl }) =>
        `${one.id}  ${one.name}  ${one.roles.join(' ')}\nInvitation, works once within 72 hours: ${inviteUrl}`,
    ),
  );
}

async function listKeys(options: CommonOptions): Promise<undefined> {
  const { keys } = await clientOf(options).call('access.keys');
  printResult(keys, options, (list) =>
    table(
      ['id', 'name', 'source', 'scopes', 'made', 'revoked'],
      list.map((key) => [
        key.id,
        key.name,
        key.source,
        key.scopes.join(' '),
        key.createdAt,
        key.revokedAt ?? '',
      ]),
    ),
  );
}

export const showToken = ({ token }: { readonly token: string }) =>
  `${token}\nKeep it now: only its hash is stored, and it is not shown again.`;

async function createKey(name: string, options: CreateOptions): Promise<undefined> {
  const body = {
    name,
    scopes: options.scope,
    ...(options.source && { source: options.source }),
    ...(options.owner && { owner: options.owner }),
  };
  printResult(await clientOf(options).call('access.createKey', { body }), options, unlessWaiting(showToken));
}

async function rotateKey(id: string, options: CommonOptions): Promise<undefined> {
  printResult(
    await clientOf(options).call('access.rotateKey', { params: { id }, body: {} }),
    options,
    showToken,
  );
}

async function revokeKey(id: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('access.revokeKey', { params: { id } });
  printResult({ revoked: id }, options, () => `${id} no longer works`);
}
