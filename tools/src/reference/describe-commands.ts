import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { code, page, table } from './markdown.ts';

const COMMANDS = 'apps/cli';
const COMMON = new Set(['--json', '--url', '--key', '--help']);

/** Every command with its arguments and options, as the command line itself knows them. */
export async function describeCommands(root: string): Promise<string> {
  const program = new Command('breakwater');
  for (const register of await findRegistrars(join(root, COMMANDS))) register(program);
  return page(
    '# Commands',
    'See [Command line](../guides/command-line.md) for settings, exit codes and examples. `--json` prints one JSON object; ' +
      'commands that talk to a server also take `--url` and `--key`.',
    table(
      ['commands', 'what for'],
      program.commands.map((command) => [code(command.name()), command.description()]),
    ),
    ...program.commands.flatMap((command) => describe(command, 'breakwater')),
  );
}

type Register = (program: Command) => void;

/** Where the program imports what it registers. */
export const REGISTERED = /import \{ (register\w+) \} from '\.\/([\w/-]+)\.ts';/g;

/** What the program registers, by what is written in it: `registerRules`, `registerAudit`, …; sorted by file. */
async function findRegistrars(room: string): Promise<Register[]> {
  const program = readFileSync(join(room, 'src', 'run.ts'), 'utf8');
  const named = [...program.matchAll(REGISTERED)].map(([, name = '', path = '']) => ({ name, path }));
  named.sort((a, b) => basename(a.path).localeCompare(basename(b.path)));
  return Promise.all(
    named.map(async ({ name, path }) => {
      const built = pathToFileURL(join(room, 'dist', `${path}.js`)).href;
      return ((await import(built)) as Readonly<Record<string, Register>>)[name] as Register;
    }),
  );
}

function describe(command: Command, parent: string): string[] {
  const name = `${parent} ${command.name()}`;
  if (command.commands.length > 0) {
    return [
      `## ${name}`,
      sentence(command.description()),
      ...command.commands.flatMap((one) => describe(one, name)),
    ];
  }
  const parameters = command.registeredArguments.map((one) =>
    one.required ? `<${one.name()}>` : `[${one.name()}]`,
  );
  const options = command.options.filter(({ long }) => !COMMON.has(long ?? ''));
  const rows = options.map(({ flags, description, mandatory, defaultValue }) => [
    code(flags),
    [mandatory ? 'needed' : '', description].filter(Boolean).join(': '),
    typeof defaultValue === 'string' ? code(defaultValue) : '',
  ]);
  return [
    `### ${code([name, ...parameters].join(' '))}`,
    ...(command.description() ? [sentence(command.description())] : []),
    ...(rows.length > 0 ? [table(['option', 'what', 'when left out'], rows)] : []),
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
