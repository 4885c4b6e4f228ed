import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { printResult, table } from './output.ts';

/** Commands for remarks to colleagues: `remarks`. */
export function registerRemarks(program: Command): void {
  const remarks = program.command('remarks').description('what staff say to colleagues');
  withServer(remarks.command('list'))
    .description('the latest hundred')
    .action((options: CommonOptions) => act(options, list, options));
  withServer(remarks.command('write <text>'))
    .description('write one')
    .action((text: string, options: CommonOptions) => act(options, write, text, options));
}

async function list(options: CommonOptions): Promise<undefined> {
  const { remarks } = await clientOf(options).call('remarks.list');
  printResult(remarks, options, (all) =>
    table(
      ['at', 'by', 'text'],
      all.map(({ at, by, text }) => [at, by, text]),
    ),
  );
}

async function write(text: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('remarks.write', { body: { text } }), options, ({ id }) => id);
}
