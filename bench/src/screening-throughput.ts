import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isQuick, recordResult } from './record-result.ts';
import { evaluationData, LIST_VERSIONS } from './setup/screening/list-files.ts';
import type { ScreeningSpeed } from './setup/screening/measure-screening.ts';
import { readPopulations } from './setup/screening/populations.ts';

const SUBJECTS = isQuick ? 2_000 : 12_000;
const MIN_PER_SECOND = 1_000;
const MAX_P95_MS = 5;
const MAX_RSS_MIB = 250;
const MAX_LOAD_SECONDS = 3;
/** As much as the lists need and little more: collected often, where the default lets garbage lie. */
const SMALL_HEAP = ['--max-old-space-size=150', '--max-semi-space-size=4'];
const CHILD = fileURLToPath(
  new URL(`./setup/screening/measure-screening${import.meta.url.slice(-3)}`, import.meta.url),
);

/** `--profile FOLDER` writes a CPU profile of the measuring process there. */
const profileFolder = process.argv.includes('--profile')
  ? process.argv[process.argv.indexOf('--profile') + 1]
  : undefined;

const data = evaluationData('screening-throughput');
if (data) {
  // Names are made here: what makes them would stand in the memory of the process that is measured.
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
  const people = join(folder, 'people.json');
  writeFileSync(people, JSON.stringify(mixedNames(data.names)));
  const profiling = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
  const run = (flags: readonly string[]): ScreeningSpeed => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...process.execArgv, ...profiling, ...flags, CHILD, data.sanctions, people],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`the measuring process failed: ${stderr}`);
    return JSON.parse(stdout);
  };
  report(run([]), run(SMALL_HEAP));
  rmSync(folder, { recursive: true, force: true });
}

/** Names of all populations, one after the other from each. */
function mixedNames(names: string): string[] {
  const populations = readPopulations(names, Math.ceil(SUBJECTS / 11));
  return Array.from({ length: SUBJECTS }, (_, at) => {
    const { names: people = [] } = populations[at % populations.length] ?? {};
    return people[Math.floor(at / populations.length) % people.length] ?? '';
  });
}

function report(speed: ScreeningSpeed, small: ScreeningSpeed): void {
  const { accounts, persons, coldLoad } = speed;
  const met = {
    accountsPerCpuSecond: accounts.perCpuSecond >= MIN_PER_SECOND,
    personsPerCpuSecond: persons.perCpuSecond >= MIN_PER_SECOND,
    accountsP95: accounts.wallMs.p95 <= MAX_P95_MS,
    personsP95: persons.wallMs.p95 <= MAX_P95_MS,
    rssInSmallHeap: small.rssMiB <= MAX_RSS_MIB,
    coldLoad: coldLoad.cpuSeconds <= MAX_LOAD_SECONDS,
  };
  recordResult({
    claim: `Screening over ${LIST_VERSIONS}: ${speed.entities} entities, by ${accounts.screened} accounts (handle, display name, bio; entries against terrorism) and as many person look-ups (all entries)`,
    bar: `≥ ${MIN_PER_SECOND} per CPU-second, p95 ≤ ${MAX_P95_MS} ms, RSS ≤ ${MAX_RSS_MIB} MiB, read and indexed in ≤ ${MAX_LOAD_SECONDS} CPU-seconds`,
    peers:
      'yente 4 to 15 requests/s per vCPU; Watchman 18 ms a search with 4 processes; Apify tool p95 30 ms, 210 MB',
    measured: {
      ...speed,
      inSmallHeap: { flags: SMALL_HEAP.join(' '), ...small },
      met,
      read: 'a process of its own with the lists and nothing else; CPU-seconds by process.cpuUsage, wall times by performance.now and only worth something on a quiet machine; rssMiB when all was measured, peakRssMiB is the most there ever was, loading included; in a small heap the same again with V8 told to collect often',
    },
    met: Object.values(met).every(Boolean),
  });
}
