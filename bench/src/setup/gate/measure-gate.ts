import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMatcher, createTokens, withNewKey } from '@breakwater/returns';
import { quantile } from '../quantile.ts';
import { makeRemovals } from './made-removals.ts';

/** What one process with the index and little else measured of itself. */
export interface GateSpeed {
  readonly removals: number;
  readonly tokens: number;
  readonly indexMb: number;
  readonly rssMb: number;
  readonly peakRssMb: number;
  readonly build: { readonly cpuSeconds: number; readonly wallSeconds: number };
  readonly check: Times;
  /** With the tokens of the sign-up made from its values. */
  readonly checkWithTokens: Times;
  readonly found: { readonly likely: number; readonly possible: number; readonly nothing: number };
  readonly newRemovalMs: number;
  readonly snapshot: { readonly saveSeconds: number; readonly restoreSeconds: number; readonly mb: number };
}

interface Times {
  readonly cpuMsMean: number;
  readonly cpuMsP99: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const RETURNING = 5_000;
const WARM_UP = 500;
const [removals = 1_000_000, checks = 4_000] = process.argv.slice(2).map(Number);

process.stdout.write(JSON.stringify(await measure()));

async function measure(): Promise<GateSpeed> {
  const made = makeRemovals(createTokens(withNewKey([], 0)), RETURNING);
  const matcher = createMatcher({ expectedRemovals: removals });
  const build = { cpu: 0, wall: 0 };
  // In stretches: those made are put, and what made them is not counted.
  for (let from = 0; from < removals; from += 1_000) {
    const stretch = Array.from({ length: Math.min(1_000, removals - from) }, (_, at) =>
      made.removal(from + at),
    );
    const before = process.cpuUsage();
    const started = performance.now();
    for (const removal of stretch) matcher.put(removal);
    build.wall += performance.now() - started;
    build.cpu += cpuMs(before);
  }
  const found = { likely: 0, possible: 0, nothing: 0, unknown: 0 };
  const alone: number[] = [];
  const withTokens: number[] = [];
  const cpu = { alone: [] as number[], withTokens: [] as number[] };
  for (let number = 0; number < checks + WARM_UP; number += 1) {
    const [start, startCpu] = [performance.now(), process.cpuUsage()];
    const tokens = made.signUp(number);
    const [middle, middleCpu] = [performance.now(), process.cpuUsage()];
    const [first] = matcher.find({ at: made.now + 3_600_000, tokens });
    const end = performance.now();
    if (number < WARM_UP) continue;
    cpu.alone.push(cpuMs(middleCpu));
    cpu.withTokens.push(cpuMs(startCpu));
    alone.push(end - middle);
    withTokens.push(end - start);
    found[first?.band ?? 'nothing'] += 1;
  }
  const { tokens, bytes } = matcher.stats();
  const rss = process.memoryUsage.rss();
  const { maxRSS } = process.resourceUsage();
  const newRemovalMs = timeToFind();
  return {
    removals,
    tokens,
    indexMb: mb(bytes),
    rssMb: mb(rss),
    peakRssMb: maxRSS / 1024,
    build: { cpuSeconds: build.cpu / 1_000, wallSeconds: build.wall / 1_000 },
    check: timesOf(alone, cpu.alone),
    checkWithTokens: timesOf(withTokens, cpu.withTokens),
    found,
    newRemovalMs,
    snapshot: await snapshot(),
  };

  function timeToFind(): number {
    const removal = makeRemovals(createTokens(withNewKey([], 0)), 1).removal(0);
    const account = { at: removal.removedAt + 1, tokens: removal.tokens };
    const started = performance.now();
    matcher.put({ ...removal, id: '01900000-0000-7000-9000-000000000000' });
    if (matcher.find(account).length === 0) throw new Error('the new removal was not found');
    return performance.now() - started;
  }

  async function snapshot(): Promise<GateSpeed['snapshot']> {
    const folder = mkdtempSync(join(tmpdir(), 'breakwater-gate-'));
    const file = join(folder, 'snapshot');
    const started = performance.now();
    await matcher.save(file);
    const saved = performance.now();
    await createMatcher().restore(file);
    const restored = performance.now();
    const size = statSync(file).size;
    rmSync(folder, { recursive: true });
    return {
      saveSeconds: (saved - started) / 1_000,
      restoreSeconds: (restored - saved) / 1_000,
      mb: mb(size),
    };
  }
}

function timesOf(times: number[], cpu: number[]): Times {
  return {
    cpuMsMean: cpu.reduce((sum, ms) => sum + ms, 0) / cpu.length,
    cpuMsP99: quantile(cpu, 0.99),
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

function cpuMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function mb(bytes: number): number {
  return bytes / 2 ** 20;
}
