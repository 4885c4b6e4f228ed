import type { Addressee, AddresseeChange, ChannelKind } from '@breakwater/contracts/casework';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { clip, printResult, table } from '../output.ts';
import { OptionError } from '../whole-number.ts';

interface AddresseeOptions extends CommonOptions {
  readonly name?: string;
  readonly platform?: string[];
  readonly host?: string[];
  readonly country?: string;
  readonly language?: string;
  readonly channel?: string[];
}

/** `casework addressees`, `casework addressee show|add|change|retire`. */
export function registerAddressees(casework: Command): void {
  withServer(casework.command('addressees'))
    .description('platforms that are written to, by name')
    .option('--retired', 'those too that nothing new is addressed to')
    .action((options: CommonOptions & { retired?: boolean }) => act(options, list, options));
  const addressee = casework.command('addressee').description('a platform that is written to');
  withServer(addressee.command('show <id>'))
    .description('an addressee with its channels')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  describing(withServer(addressee.command('add')))
    .description('add somebody to write to; nothing is fetched')
    .action((options: AddresseeOptions) => act(options, add, options));
  describing(withServer(addressee.command('change <id>')))
    .description('change an addressee; what is left out stays')
    .action((id: string, options: AddresseeOptions) => act(options, change, id, options));
  withServer(addressee.command('retire <id>'))
    .description('have nothing new addressed to it')
    .requiredOption('--because <reason>', 'why')
    .action((id: string, options: CommonOptions & { because: string }) => act(options, retire, id, options));
}

function describing(command: Command): Command {
  return command
    .option('--name <name>', 'its name')
    .option('--platform <slug...>', 'platforms of it')
    .option('--host <host...>', 'web addresses under which its content stands, e.g. lantern.example')
    .option('--country <code>', 'where it is established, two letters')
    .option('--language <code>', 'language of letters, two letters')
    .option('--channel <kind=value...>', 'portal=https://…, email=…, post=…, exchange=<id of the peer>');
}

/**
 * A channel as it is typed.
 *
 * @throws OptionError
 * @example
 * ```ts
 * channelOf('email=legal@lantern.example') // => { kind: 'email', value: 'legal@lantern.example' }
 * channelOf('pigeon') // => throws OptionError
 * ```
 */
export function channelOf(text: string): Addressee['channels'][number] {
  const [, kind, value] = /^(portal|email|post|exchange)=(.+)$/s.exec(text) ?? [];
  if (kind !== undefined && value !== undefined) return { kind: kind as ChannelKind, value };
  throw new OptionError(
    'option-invalid',
    `--channel is '${text}': expected e.g. email=legal@lantern.example.`,
  );
}

function changeOf({ name, platform, host, country, language, channel }: AddresseeOptions): AddresseeChange {
  return {
    ...(name !== undefined && { name }),
    ...(platform !== undefined && { platforms: platform }),
    ...(host !== undefined && { hosts: host }),
    ...(country !== undefined && { country }),
    ...(language !== undefined && { language }),
    ...(channel !== undefined && { channels: channel.map(channelOf) }),
  };
}

async function list({ retired, ...options }: CommonOptions & { retired?: boolean }): Promise<undefined> {
  const { addressees } = await clientOf(options).call('casework.addressees', { query: { retired } });
  printResult(addressees, options, (all) =>
    table(
      ['name', 'platforms', 'country', 'open', 'channels', 'id'],
      all.map((one) => [
        clip(one.name, 40),
        one.platforms.join(' '),
        one.country,
        one.retiredAt === undefined ? String(one.openCases) : 'retired',
        one.channels.map(({ kind }) => kind).join(' '),
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('casework.addressee', { params: { id } }), options, describe);
  return undefined;
}

async function add(options: AddresseeOptions): Promise<undefined> {
  const {
    platforms = [],
    hosts = [],
    channels = [],
    name = '',
    country = '',
    language = 'en',
  } = changeOf(options);
  const body = { name, platforms, hosts, country, language, channels };
  printResult(await clientOf(options).call('casework.addAddressee', { body }), options, describe);
  return undefined;
}

async function change(id: string, options: AddresseeOptions): Promise<undefined> {
  const body = changeOf(options);
  printResult(
    await clientOf(options).call('casework.changeAddressee', { params: { id }, body }),
    options,
    describe,
  );
  return undefined;
}

async function retire(
  id: string,
  { because, ...options }: CommonOptions & { because: string },
): Promise<undefined> {
  const done = await clientOf(options).call('casework.retireAddressee', {
    params: { id },
    body: { because },
  });
  printResult(done, options, describe);
  return undefined;
}

function describe(one: Addressee): string {
  const { name, platforms, hosts, country, language, channels, retiredAt, openCases } = one;
  return [
    `${name} (${country}, letters in ${language}): ${platforms.join(' ')}  ${one.id}`,
    `content at ${hosts.join(' ') || 'no known address'}; ${openCases} open cases`,
    ...channels.map(
      ({ kind, value, note }) => `  ${kind}: ${value}${note === undefined ? '' : ` (${note})`}`,
    ),
    ...(retiredAt === undefined ? [] : [`retired ${retiredAt}: ${one.retiredBecause}`]),
  ].join('\n');
}
