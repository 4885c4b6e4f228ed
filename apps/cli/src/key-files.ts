import { userInfo } from 'node:os';
import { Argument, type Command } from 'commander';
import { act, type CommonOptions, withJson } from './command.ts';
import { printResult } from './output.ts';

interface ReplaceOptions extends CommonOptions {
  readonly reason: string;
}

const NAMES = ['audit', 'disclosure-signing', 'exchange'] as const;

/** Commands for who runs the machine, beside the database and the folder of keys: `key-files`. */
export function registerKeyFiles(program: Command): void {
  const keyFiles = program
    .command('key-files')
    .description('files of keys that belong to the database (settings as for serve; no server is asked)');
  withJson(keyFiles.command('replace'))
    .description('from now on another key file belongs to the database: the one that is there, or a new one')
    .addArgument(new Argument('<name>', 'which').choices(NAMES))
    .requiredOption('--reason <text>', 'why, for the record')
    .action((name: (typeof NAMES)[number], options: ReplaceOptions) => act(options, replace, name, options));
}

async function replace(name: (typeof NAMES)[number], options: ReplaceOptions): Promise<undefined> {
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
