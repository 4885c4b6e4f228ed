import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readRepository } from '../check-architecture/repository.ts';
import { describeCommands } from './describe-commands.ts';
import { describeErrors } from './describe-errors.ts';
import { describeEvents } from './describe-events.ts';
import { describeRules } from './describe-rules.ts';
import { readOpenapi } from './read-openapi.ts';

/** Where the pages stand, from the root of the repository. */
export const REFERENCE = 'docs/reference';

/** Every page of the reference by file name, made from the code as it is now and formatted as the repository is. */
export async function buildReference(root: string): Promise<ReadonlyMap<string, string>> {
  const pages = {
    'commands.md': await describeCommands(root),
    'errors.md': describeErrors(readRepository(root)),
    'events.md': describeEvents(),
    'openapi.json': await readOpenapi(),
    'rules.md': describeRules(),
  };
  return new Map(Object.entries(pages).map(([name, text]) => [name, format(root, name, text)]));
}

function format(root: string, name: string, text: string): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'format', `--stdin-file-path=${REFERENCE}/${name}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${name} could not be formatted: ${run.stderr}`);
  return run.stdout;
}
