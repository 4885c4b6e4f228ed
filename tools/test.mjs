// `npm test`: installs and builds what is missing, runs every test this machine can run, and lists what it
// skipped. Arguments go to vitest: `npm test -- libs/text`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

prepare();

const folder = mkdtempSync(join(tmpdir(), 'breakwater-test-'));
const results = join(folder, 'results.json');
const parameters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
// A run lives for minutes: the database's WebAssembly is compiled once and quickly, what runs a few times is not compiled
// again, and what tests leave is cleared rarely, by the thread that left it: the others have tests to run.
const shortLived = [
  ...['--liftoff-only', '--interrupt-budget=500000', '--single-threaded-gc'],
  ...['--min-semi-space-size=32', '--max-semi-space-size=64'],
];
const { status } = spawnSync(
  process.execPath,
  [...shortLived, 'node_modules/vitest/vitest.mjs', 'run', ...parameters, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);

// Imported only now: a fresh clone has no build before `prepare`.
const { reportRun } = await import('./dist/test-report/report-run.js');
const { text, isGreen } = reportRun({
  resultsPath: results,
  runnerSucceeded: status === 0,
  requireAll: process.env.BREAKWATER_REQUIRE_ALL === '1',
});
rmSync(folder, { recursive: true, force: true });
console.log(text);
process.exitCode = isGreen ? 0 : 1;
