import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BENCHES } from './benches.ts';

/** One after the other, each in a process of its own, so that none warms or burdens another. */
const failed = BENCHES.filter((name) => {
  const file = fileURLToPath(new URL(`./${name}${import.meta.url.slice(-3)}`, import.meta.url));
  const args = [...process.execArgv, file, ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
});

console.log(failed.length === 0 ? 'all bars met' : `not met: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
