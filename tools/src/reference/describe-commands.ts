import { readdirSync } from 'node:fs';
import { join } from 'node:path';
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
    ...program.commands.flatMap((command) => describe(command, 'breakwater')),
  );
}

type Register = (program: Command) => void;

/** Each file that has commands exports one function that adds them: `registerRules`, `registerAudit`, … */
async function findRegistrars(room: string): Promise<Register[]> {
  // By what is written: what was built of a file that is gone may still lie there.
  const files = readdirSync(join(room, 'src')).filter(
    (name) => /^[a-z-]+\.ts$/.test(name) && name !== 'main.ts',
  );
  const modules = await Promise.all(
    files.map(async (name): Promise<Record<string, unknown>> => {
      const built = join(room, 'dist', name.replace(/\.ts$/, '.js'));
      return import(pathToFileURL(built).href);
    }),
  );
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) =>
      /^register[A-Z]/.test(name) ? [value as Register] : [],
    ),
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
