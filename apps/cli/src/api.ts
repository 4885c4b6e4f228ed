import type { Command } from 'commander';
import type { CallOptions } from './api/read-tokens.ts';
import { act, type CommonOptions, withServer } from './command.ts';

/** `api`: every operation of the API by its id, for what has no command of its own. Loads their declarations when it runs. */
export function registerApi(program: Command): void {
  // What stands behind the operation belongs to it, whatever it is called: --version, --url, --help.
  program.enablePositionalOptions();
  withServer(program.command('api [operation] [fields...]'))
    .description('any operation of the API by its id; without one, all of them')
    .option('--body <file>', 'a whole body; before the id where a field of the operation has this name')
    .option('--file <file>', 'what the operation takes as it is, likewise')
    .option('--out <file>', 'where a file goes that comes back, likewise')
    .passThroughOptions()
    .addHelpText(
      'after',
      [
        '',
        'breakwater api list orders             operations with these words',
        'breakwater api orders.get --help       what an operation takes',
        'breakwater api orders.get --id 123     calls it',
        'breakwater api orders.receive --body order.json',
      ].join('\n'),
    )
    .action(
      (operation: string | undefined, tokens: readonly string[], options: CommonOptions & CallOptions) => {
        const json = options.json === true || tokens.includes('--json');
        const given = { ...options, json };
        return act(given, async () => (await import('./api/run-api.ts')).runApi(operation, tokens, given));
      },
    );
}
