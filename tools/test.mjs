// `npm test`: installs and builds what is missing, runs every test this machine can run but those that take long, and lists
// what it skipped. Arguments go to vitest: `npm test -- libs/text`. `npm run test:all` runs those that take long too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

prepare();

const ALL = '--all';
const folder = mkdtempSync(join(tmpdir(), 'breakwater-test-'));
const given = process.argv.slice(2).filter((argument) => argument !== ALL);
// Where no test may be skipped, none is left out either.
const requireAll = process.env.BREAKWATER_REQUIRE_ALL === '1';
const isQuick = given.length === 0 && !process.argv.includes(ALL) && !requireAll;
// A run lives for minutes: the database's WebAssembly is compiled once and quickly, what runs a few times is not compiled
// again, and what tests leave is cleared rarely, by the thread that left it: the others have tests to run.
const shortLived = [
  ...['--liftoff-only', '--interrupt-budget=500000', '--single-threaded-gc'],
  ...['--min-semi-space-size=32', '--max-semi-space-size=64'],
];
const resultsPath = join(folder, 'results.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsPath}`];
const { status } = spawnSync(
  process.execPath,
  [...shortLived, 'node_modules/vitest/vitest.mjs', 'run', ...reporters, ...given],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BREAKWATER_TESTS: isQuick ? 'quick' : 'all' },
  },
);

// Imported only now: a fresh clone has no build before `prepare`.
const { reportRun } = await import('./dist/test-report/report-run.js');
const { text, isGreen } = reportRun({
  resultsPath,
  runnerSucceeded: status === 0,
  requireAll,
});
rmSync(folder, { recursive: true, force: true });
console.log(text);
if (isQuick)
  console.log(
    'Left out since they take long: journeys and *.long.test.ts (outages, trainings). All: npm run test:all',
  );
process.exitCode = isGreen ? 0 : 1;
