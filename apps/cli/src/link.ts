import type { Command } from 'commander';
import { act, withJson } from './command.ts';
import type { LinkFilesOptions } from './link/link-files.ts';

/** Linking of records in files: `link`. */
export function registerLink(program: Command): void {
  withJson(program.command('link'))
    .description('find the records of one person or organisation, within files and across them')
    .argument('<file...>', 'CSV or TSV (.gz), or Parquet, with a header')
    .option(
      '--map <column=name>',
      'what a column is called that is not recognised, e.g. --map "DOB=Date of birth"; may be given several times',
      (one: string, all: readonly string[] = []) => [...all, one],
    )
    .option('--train', 'fit the weights to the labels in the files, a column called cluster')
    .option('--model <file>', 'weights to use, JSON or YAML; without it they are found from the records')
    .option('--save-model <file>', 'keep the weights: .json or .yaml')
    .option('--out <file>', 'write the result: .csv the cluster of each record, else JSON with the reasons')
    .action((files: string[], options: LinkFilesOptions) => act(options, link, files, options));
}

async function link(files: readonly string[], options: LinkFilesOptions): Promise<undefined> {
  // Loaded only here: other commands need not wait for it.
  const { linkFiles } = await import('./link/link-files.ts');
  return linkFiles(files, options);
}
