import type { Answer, Body } from '@breakwater/client';
import type { Command } from 'commander';
import { showToken } from './access.ts';
import { act, type CommonOptions, clientOf, unlessWaiting, withServer } from './command.ts';
import { printResult, table } from './output.ts';

type Service = Answer<'access.services'>['services'][number];
interface CreateOptions extends CommonOptions {
  readonly purpose: string;
  readonly scope: Body<'access.createService'>['scopes'];
  readonly source?: string;
  readonly platform?: string[];
  readonly owner?: string;
}
interface ChangeOptions extends CommonOptions {
  readonly purpose?: string;
  readonly scope?: Body<'access.changeService'>['scopes'];
  readonly platform?: string[];
  readonly allPlatforms?: boolean;
}

interface KeyOptions extends CommonOptions {
  readonly scope?: Body<'access.createServiceKey'>['scopes'];
  readonly expires?: string;
}

/** `services`: the programs that work here, with rights of their own. Changes take a person: `sign-in` first. */
export function registerServices(program: Command): void {
  const services = program
    .command('services')
    .description('programs with rights of their own, and their keys');
  withServer(services.command('list')).action((options: CommonOptions) => act(options, list, options));
  withServer(services.command('create <name>'))
    .description('let a program in')
    .requiredOption('--purpose <text>', 'what it is for, in a sentence')
    .requiredOption('--scope <scope...>', 'ingest, read, review, admin')
    .option('--source <name>', 'source that its events belong to; the name when left out')
    .option('--platform <id...>', 'the platforms that it is bound to; all when left out')
    .option('--owner <email>', 'who answers for it; you when left out')
    .action((name: string, options: CreateOptions) => act(options, create, name, options));
  withServer(services.command('change <id>'))
    .description('change what it may do')
    .option('--purpose <text>')
    .option('--scope <scope...>', 'ingest, read, review, admin')
    .option('--platform <id...>', 'the platforms that it is bound to')
    .option('--all-platforms', 'bind it to none: it works for all')
    .action((id: string, options: ChangeOptions) => act(options, change, id, options));
  withServer(services.command('take-over <id>'))
    .description('answer for it from now on')
    .action((id: string, options: CommonOptions) => act(options, takeOver, id, options));
  withServer(services.command('key <id>'))
    .description('make a key of it')
    .option('--scope <scope...>', 'less than the service may do')
    .option('--expires <instant>', 'in a year when left out, and at most')
    .action((id: string, options: KeyOptions) => act(options, makeKey, id, options));
  withServer(services.command('end <id>'))
    .description('end it and its keys, at once')
    .action((id: string, options: CommonOptions) => act(options, end, id, options));
}

const show = unlessWaiting(
  (one: Service) =>
    `${one.id}  ${one.name}  ${one.scopes.join(' ')}  ${one.platforms?.join(' ') ?? 'all platforms'}`,
);

async function list(options: CommonOptions): Promise<undefined> {
  const { services } = await clientOf(options).call('access.services');
  printResult(services, options, (all) =>
    table(
      ['id', 'name', 'scopes', 'platforms', 'purpose', 'state'],
      all.map((one) => [
        one.id,
        one.name,
        one.scopes.join(' '),
        one.platforms?.join(' ') ?? 'all',
        one.purpose,
        stateOf(one),
      ]),
    ),
  );
}

function stateOf({ endedAt, takeOverBy, owner }: Service): string {
  if (endedAt) return `ended ${endedAt}`;
  if (takeOverBy) return `take over by ${takeOverBy}`;
  return owner ? '' : 'take over';
}

async function create(name: string, options: CreateOptions): Promise<undefined> {
  const { purpose, scope: scopes, source, platform: platforms, owner } = options;
  const body = { name, purpose, scopes, source, platforms, owner };
  const made = await clientOf(options).call('access.createService', { body });
  printResult(made, options, show);
}

async function change(id: string, options: ChangeOptions): Promise<undefined> {
  const { purpose, scope: scopes, platform, allPlatforms } = options;
  const body = { purpose, scopes, platforms: allPlatforms ? null : platform };
  const changed = await clientOf(options).call('access.changeService', { params: { id }, body });
  printResult(changed, options, show);
}

async function takeOver(id: string, options: CommonOptions): Promise<undefined> {
  const taken = await clientOf(options).call('access.takeOverService', { params: { id } });
  printResult(taken, options, ({ name }) => `You answer for ${name} from now on`);
}

async function makeKey(
  id: string,
  { scope: scopes, expires: expiresAt, ...options }: KeyOptions,
): Promise<undefined> {
  const body = { scopes, expiresAt };
  const made = await clientOf(options).call('access.createServiceKey', { params: { id }, body });
  printResult(made, options, showToken);
}

async function end(id: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('access.removeService', { params: { id } });
  printResult({ ended: id }, options, () => `${id} and its keys have ended`);
}
