import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../../apps/cli/bin/breakwater.mjs', import.meta.url));
const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

/** What `breakwater eval names … --json` prints, the command that operators measure themselves with. */
export function runEval<Result>(...options: readonly string[]): Result {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, 'eval', 'names', ...options, '--json'],
    { encoding: 'utf8', maxBuffer: MOST_OUTPUT_BYTES },
  );
  if (status !== 0) throw new Error(`breakwater eval names ${options.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout) as Result;
}
