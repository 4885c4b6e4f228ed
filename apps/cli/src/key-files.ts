import { userInfo } from 'node:os';
import type { SigningKeyName } from '@breakwater/server';
import { Argument, type Command } from 'commander';
import { act, type CommonOptions, withJson } from './command.ts';
import { printResult } from './output.ts';

interface ReplaceOptions extends CommonOptions {
  readonly reason: string;
}

/** Written out here: the server, which knows them, is loaded only to do it. */
const NAMES = Object.keys({
  audit: true,
  'disclosure-signing': true,
  evidence: true,
  exchange: true,
  webhook: true,
} satisfies Record<SigningKeyName, true>) as SigningKeyName[];

/** Commands for who runs the machine, beside the database and the folder of keys: `key-files`. */
export function registerKeyFiles(program: Command): void {
  const keyFiles = program
    .command('key-files')
    .description('files of keys that belong to the database (settings as for serve; no server is asked)');
  withJson(keyFiles.command('replace'))
    .description('from now on another key file belongs to the database: the one that is there, or a new one')
    .addArgument(new Argument('<name>', 'which').choices(NAMES))
    .requiredOption('--reason <text>', 'why, for the record')
    .action((name: SigningKeyName, options: ReplaceOptions) => act(options, replace, name, options));
}

async function replace(name: SigningKeyName, options: ReplaceOptions): Promise<undefined> {
  const { readConfig, replaceKeyFileOf } = await import('@breakwater/server');
  const by = `machine:${userInfo().username}`;
  const replaced = await replaceKeyFileOf(readConfig(), { name, reason: options.reason, by });
  printResult(replaced, options, ({ file, now, made }) =>
    [
      `${file} belongs to this database from now on${made ? ' (a new key was made)' : ''}; it is on record.`,
      `Its public key is ${now}. Start every process again.`,
    ].join('\n'),
  );
}
