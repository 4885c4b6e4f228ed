import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Repository } from '../check-architecture/repository.ts';
import { describeCommands } from './describe-commands.ts';
import { describeErrors } from './describe-errors.ts';
import { describeEvents } from './describe-events.ts';
import { describeIncidentFormat } from './describe-incident-format.ts';
import { describeRetention } from './describe-retention.ts';
import { describeRules } from './describe-rules.ts';
import { readOpenapi } from './read-openapi.ts';

/** Where the pages stand, from the root of the repository. */
export const REFERENCE = 'docs/reference';

/**
 * Every page of the reference by file name, made from the code as it is now and formatted as the repository is.
 *
 * @param address where a server of this code answers, for its OpenAPI document
 */
export async function buildReference(
  repository: Repository,
  address: string,
): Promise<ReadonlyMap<string, string>> {
  const { root } = repository;
  const pages = {
    'commands.md': await describeCommands(root),
    'errors.md': describeErrors(repository),
    'events.md': describeEvents(),
    'incident.schema.json': describeIncidentFormat(),
    'openapi.json': await readOpenapi(address),
    'retention.md': describeRetention(),
    'rules.md': describeRules(),
  };
  return new Map(Object.entries(pages).map(([name, text]) => [name, format(root, name, text)]));
}

/** The OpenAPI document alone is over a megabyte. */
const MOST_BYTES = 64 * 1024 * 1024;

function format(root: string, name: string, text: string): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'format', `--stdin-file-path=${REFERENCE}/${name}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
  });
  if (run.status !== 0) throw new Error(`${name} could not be formatted: ${run.stderr}`);
  return run.stdout;
}
