// `npm start`: from a fresh clone to a served, seeded demo. Arguments go to `breakwater demo`.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { prepare, root } from './prepare.mjs';

prepare();

const demo = spawn(process.execPath, ['apps/cli/bin/breakwater.mjs', 'demo', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the demo as well; a second one would make it stop without tidying up.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) demo.kill(signal);
  });
}

demo.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + constants.signals[signal];
});
