import type { Body } from '@breakwater/client';
import type { Authority, AuthorityContact } from '@breakwater/contracts/orders';
import type { Command } from 'commander';
import { registerRecipients, showRecipients } from './authorities/recipients.ts';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';
import { readBody } from './read-json.ts';
import { wholeNumber } from './whole-number.ts';

interface ListOptions extends CommonOptions {
  readonly q?: string;
  readonly country?: string;
}
interface VerifyOptions extends CommonOptions {
  readonly level: string;
  readonly method: Body<'orders.verifyContact'>['method'];
  readonly note?: string;
  readonly until?: string;
}
interface ContactOptions extends CommonOptions {
  readonly name: string;
  readonly post?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Commands for the register of authorities: `authorities list|show|add|change|contact|verify|confirm-key|revoke|…`. */
export function registerAuthorities(program: Command): void {
  const authorities = program
    .command('authorities')
    .description('who may ask for something, and how sure it is that it is they');
  withServer(authorities.command('list'))
    .description('by name')
    .option('--q <text>', 'part of the name')
    .option('--country <code>', 'of this state')
    .action((options: ListOptions) => act(options, list, options));
  withServer(authorities.command('show <id>'))
    .description('with its contacts and what their levels rest on')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withServer(authorities.command('add <file>'))
    .description('enter one: a JSON file of AuthorityEntry')
    .action((file: string, options: CommonOptions) => act(options, add, file, options));
  withServer(authorities.command('change <id> <file>'))
    .description('change one; "removed": true takes nothing of it any more')
    .action((id: string, file: string, options: CommonOptions) => act(options, change, id, file, options));
  const contact = (command: Command) =>
    withServer(command)
      .requiredOption('--name <name>', 'person or desk')
      .option('--post <post>', 'post that they hold')
      .option('--email <address>', 'mail address')
      .option('--phone <number>', 'number to call back: from our own roster, never from an order');
  contact(authorities.command('contact <authority>'))
    .description('enter a contact, at level 0')
    .action((id: string, options: ContactOptions) => act(options, addContact, id, options));
  contact(authorities.command('change-contact <contact>'))
    .description('change how a contact is reached')
    .action((id: string, options: ContactOptions) => act(options, changeContact, id, options));
  withServer(authorities.command('verify <contact>'))
    .description('note how a contact showed who they are')
    .requiredOption('--level <n>', '1 mail, 2 call back, 3 portal, 4 certificate or exchange')
    .requiredOption('--method <method>', 'mail, call-back, portal, certificate or exchange')
    .option('--note <text>', 'what was compared')
    .option('--until <instant>', 'when it has to be shown again, within a year')
    .action((id: string, options: VerifyOptions) => act(options, verify, id, options));
  registerRecipients(authorities);
  withServer(authorities.command('revoke <contact>'))
    .description('take nothing of a contact any more, for good')
    .requiredOption('--because <text>', 'why')
    .action((id: string, options: CommonOptions & { because: string }) => act(options, revoke, id, options));
}

async function list({ q, country, ...options }: ListOptions): Promise<undefined> {
  const { items: authorities } = await clientOf(options).call('orders.authorities', {
    query: { q, country },
  });
  printResult(authorities, options, (all) =>
    all.length === 0
      ? 'No authority is in the register.'
      : table(
          ['name', 'kind', 'country', 'key', 'authority'],
          all.map((one) => [
            clip(one.name, 44),
            one.kind,
            one.country,
            one.recipient === undefined ? 'none' : (one.recipientUntil?.slice(0, 10) ?? 'no end'),
            one.id,
          ]),
        ),
  );
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  const found = await clientOf(options).call('orders.authority', { params: { id } });
  printResult(found, options, ({ authority, contacts, orders, recipients }) =>
    [
      `${authority.name}  ${authority.kind}  ${authority.country}  ${authority.timezone}`,
      `${orders.all} orders, ${orders.open} open, ${orders.emergency} emergencies, ${orders.refused} refused`,
      table(
        ['contact', 'level', 'until', 'number', 'id'],
        contacts.map(({ contact }) => [
          clip(contact.name, 36),
          contact.revokedAt === undefined ? String(contact.level) : 'revoked',
          contact.expiresAt?.slice(0, 10) ?? '',
          contact.phone ?? '',
          contact.id,
        ]),
      ),
      ...(recipients.length > 0 ? [showRecipients(recipients)] : []),
    ].join('\n'),
  );
  return undefined;
}

async function add(file: string, options: CommonOptions): Promise<undefined> {
  const body = await readBody<'orders.addAuthority'>(file);
  printAuthority(await clientOf(options).call('orders.addAuthority', { body }), options);
  return undefined;
}

async function change(id: string, file: string, options: CommonOptions): Promise<undefined> {
  const body = await readBody<'orders.changeAuthority'>(file);
  const changed = await clientOf(options).call('orders.changeAuthority', { params: { id }, body });
  printAuthority(changed, options);
  return undefined;
}

function printAuthority(authority: Authority, options: CommonOptions): void {
  printResult(
    authority,
    options,
    ({ name, id, removedAt }) => `${name}  ${id}${removedAt ? '  removed' : ''}`,
  );
}

async function addContact(
  id: string,
  { name, post, email, phone, ...options }: ContactOptions,
): Promise<undefined> {
  const body = { name, post, email, phone };
  printContact(await clientOf(options).call('orders.addContact', { params: { id }, body }), options);
  return undefined;
}

async function changeContact(
  id: string,
  { name, post, email, phone, ...options }: ContactOptions,
): Promise<undefined> {
  const body = { name, post, email, phone };
  printContact(await clientOf(options).call('orders.changeContact', { params: { id }, body }), options);
  return undefined;
}

async function verify(
  id: string,
  { level, method, note, until, ...options }: VerifyOptions,
): Promise<undefined> {
  const body = { level: wholeNumber('--level', level, 1, 4), method, note, expiresAt: until };
  printContact(await clientOf(options).call('orders.verifyContact', { params: { id }, body }), options);
  return undefined;
}

async function revoke(
  id: string,
  { because, ...options }: CommonOptions & { because: string },
): Promise<undefined> {
  const body = { because };
  printContact(await clientOf(options).call('orders.revokeContact', { params: { id }, body }), options);
  return undefined;
}

function printContact(contact: AuthorityContact, options: CommonOptions): void {
  printResult(contact, options, ({ name, level, expiresAt, revokedAt, id }) =>
    revokedAt === undefined
      ? `${name}  level ${level}${expiresAt === undefined ? '' : ` until ${expiresAt}`}  ${id}`
      : `${name}  revoked ${revokedAt}  ${id}`,
  );
}
