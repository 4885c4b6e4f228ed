// `npm test`: installs and builds what is missing, runs every test this machine can run, and lists what it
// skipped. Arguments go to vitest: `npm test -- libs/text`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

prepare();

const folder = mkdtempSync(join(tmpdir(), 'breakwater-test-'));
const given = process.argv.slice(2);
// What tests leave in memory goes with their process: a whole run in one of them grows to more than 20 GB.
const PARTS = 3;
const parts =
  given.length > 0 ? [given] : Array.from({ length: PARTS }, (_, part) => [`--shard=${part + 1}/${PARTS}`]);
// A run lives for minutes: the database's WebAssembly is compiled once and quickly, what runs a few times is not compiled
// again, and what tests leave is cleared rarely, by the thread that left it: the others have tests to run.
const shortLived = [
  ...['--liftoff-only', '--interrupt-budget=500000', '--single-threaded-gc'],
  ...['--min-semi-space-size=32', '--max-semi-space-size=64'],
];
const testResults = [];
let runnerSucceeded = true;
for (const [number, part] of parts.entries()) {
  const results = join(folder, `results-${number}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const { status } = spawnSync(
    process.execPath,
    [...shortLived, 'node_modules/vitest/vitest.mjs', 'run', ...reporters, ...part],
    { cwd: root, stdio: 'inherit' },
  );
  runnerSucceeded &&= status === 0;
  if (existsSync(results)) testResults.push(...JSON.parse(readFileSync(results, 'utf8')).testResults);
}
const resultsPath = join(folder, 'results.json');
writeFileSync(resultsPath, JSON.stringify({ testResults }));

// Imported only now: a fresh clone has no build before `prepare`.
const { reportRun } = await import('./dist/test-report/report-run.js');
const { text, isGreen } = reportRun({
  resultsPath,
  runnerSucceeded,
  requireAll: process.env.BREAKWATER_REQUIRE_ALL === '1',
});
rmSync(folder, { recursive: true, force: true });
console.log(text);
process.exitCode = isGreen ? 0 : 1;
