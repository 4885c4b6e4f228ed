import type { Erasure } from '@breakwater/contracts/keeping';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printJson, printResult, table } from './output.ts';

interface EraseOptions extends CommonOptions {
  readonly reason?: string;
  readonly receipt?: 'en' | 'ur';
}
interface KeptOptions extends CommonOptions {
  readonly reason: string;
}

/** `accounts erase|kept`, `retention show|erasures`: how long data are kept, and how they end. */
export function registerKeeping(program: Command): void {
  const accounts = program.commands.find((one) => one.name() === 'accounts') ?? program.command('accounts');
  withServer(accounts.command('erase <platform> <id>'))
    .description('what erasing an account would do; with --reason, erases it, which takes a signed-in person')
    .option('--reason <text>', 'why; it goes on record')
    .option('--receipt <language>', 'print the receipt for the user: en or ur')
    .action((platform: string, id: string, options: EraseOptions) =>
      act(options, erase, platform, id, options),
    );
  withServer(accounts.command('kept <platform> <id>'))
    .description('all that is kept of an account, as JSON; takes a signed-in person')
    .requiredOption('--reason <text>', 'why; it goes on record')
    .action((platform: string, id: string, options: KeptOptions) =>
      act(options, kept, platform, id, options),
    );
  const retention = program.command('retention').description('how long data are kept');
  withServer(retention.command('show', { isDefault: true }))
    .description('days by setting, with the floors of laws')
    .action((options: CommonOptions) => act(options, show, options));
  withServer(retention.command('erasures'))
    .description('accounts that were erased, and what is kept until when')
    .action((options: CommonOptions) => act(options, erasures, options));
}

async function erase(
  platform: string,
  id: string,
  { reason, receipt, ...options }: EraseOptions,
): Promise<undefined> {
  const params = { platform, id };
  const client = clientOf(options);
  if (reason === undefined) {
    const preview = await client.call('keeping.previewErasure', { params });
    printResult(preview, options, (told) => `${describe(told)}\nNothing was erased: add --reason TEXT.`);
    return undefined;
  }
  const done = await client.call('keeping.erase', { params, body: { reason } });
  printResult(done, options, ({ erasure, receipt: texts }) =>
    receipt === undefined ? describe(erasure) : texts[receipt],
  );
  return undefined;
}

async function kept(platform: string, id: string, { reason, ...options }: KeptOptions): Promise<undefined> {
  const query = { reason };
  printJson(await clientOf(options).call('keeping.kept', { params: { platform, id }, query }));
  return undefined;
}

async function show(options: CommonOptions): Promise<undefined> {
  const { settings } = await clientOf(options).call('keeping.retention');
  printResult(settings, options, (all) =>
    table(
      ['setting', 'days', 'default', 'at least', 'tables'],
      all.map(({ setting, days, default: usual, floor, tables }) => [
        setting,
        String(days),
        String(usual),
        floor ? `${floor.days} (${floor.law})` : '',
        clip(tables.join(', '), 60),
      ]),
    ),
  );
  return undefined;
}

async function erasures(options: CommonOptions): Promise<undefined> {
  const found = await clientOf(options).call('keeping.erasures');
  printResult(found.erasures, options, (all) =>
    all.length === 0
      ? 'No account was erased yet.'
      : table(
          ['at', 'platform', 'records', 'kept', 'goes on', 'id'],
          all.map(({ at, platform, erased, kept: left, nextAt, id }) => [
            at.slice(0, 10),
            platform,
            String(erased.reduce((sum, { rows }) => sum + rows, 0)),
            String(left.reduce((sum, { rows }) => sum + rows, 0)),
            nextAt?.slice(0, 10) ?? 'done',
            id,
          ]),
        ),
  );
  return undefined;
}

function describe({ erased, kept: left }: Pick<Erasure, 'erased' | 'kept'>): string {
  const gone = erased.map(({ table: name, rows, what }) => [
    'erased',
    name,
    String(rows),
    clip(what, 60),
    '',
  ]);
  const stays = left.map(({ table: name, rows, because, until }) => [
    'kept',
    name,
    String(rows),
    clip(because, 60),
    until?.slice(0, 10) ?? '',
  ]);
  return gone.length + stays.length === 0
    ? 'Nothing is kept of this account.'
    : table(['', 'table', 'rows', 'what, or why', 'until'], [...gone, ...stays]);
}
