import { readFileSync } from 'node:fs';
import type { ScreeningSubject } from '@breakwater/contracts/screening';
import { collectEarly } from '@breakwater/kernel';
import { createScreener, type ScreenOptions, shippedPlaces } from '@breakwater/screening';
import { describeMs } from '../quantile.ts';
import { ordinaryProfiles } from './profiles.ts';

/** What a process that read the file of the index and nothing else measures, and prints as JSON. */
export interface ScreeningSpeed {
  /** What the screener started from. */
  readonly startedFrom: string;
  /** From places and the file of the index to ready for the first account. */
  readonly start: { readonly cpuSeconds: number; readonly wallSeconds: number };
  readonly entities: number;
  readonly accounts: Speed;
  readonly persons: Speed;
  /** After all was screened, nothing collected for the occasion. */
  readonly rssMiB: number;
  readonly peakRssMiB: number;
  /** Objects, and what stands outside of the heap, at the same time. */
  readonly heapUsedMiB: number;
  readonly arrayBuffersMiB: number;
}

/** How fast subjects are screened. */
export interface Speed {
  readonly screened: number;
  readonly perCpuSecond: number;
  readonly wallMs: ReturnType<typeof describeMs>;
  readonly withMatches: number;
}

const WARM_UP = 1_000;

const [indexFile = '', peopleFile = ''] = process.argv.slice(2);

const cpu = process.cpuUsage();
const started = performance.now();
// As the live index of the product starts, in this order.
collectEarly('index');
const places = shippedPlaces();
const screener = createScreener({ places, kept: readFileSync(indexFile) });
// The names of organisations are made ready with the first account.
screener.screen({ type: 'account', handle: 'warm', displayName: 'warm' }, { accountsOnly: true });
const loaded = performance.now();
const loading = process.cpuUsage(cpu);

const people: readonly string[] = JSON.parse(readFileSync(peopleFile, 'utf8'));
const accounts = measure(ordinaryProfiles(people), { accountsOnly: true });
const persons = measure(
  people.map((name): ScreeningSubject => ({ type: 'person', name })),
  {},
);
const memory = process.memoryUsage();

const result: ScreeningSpeed = {
  startedFrom:
    'the file of the index, after the places that come with the product, as processes of the product start',
  start: {
    cpuSeconds: (loading.user + loading.system) / 1e6,
    wallSeconds: (loaded - started) / 1_000,
  },
  entities: screener.size(),
  accounts,
  persons,
  rssMiB: mebibytes(memory.rss),
  peakRssMiB: Math.round(process.resourceUsage().maxRSS / 1_024),
  heapUsedMiB: mebibytes(memory.heapUsed),
  arrayBuffersMiB: mebibytes(memory.arrayBuffers),
};
process.stdout.write(JSON.stringify(result));

function measure(subjects: readonly ScreeningSubject[], options: ScreenOptions): Speed {
  for (const subject of subjects.slice(0, WARM_UP)) screener.screen(subject, options);
  const asked = subjects.slice(WARM_UP);
  const times: number[] = [];
  let withMatches = 0;
  const before = process.cpuUsage();
  for (const subject of asked) {
    const start = performance.now();
    if (screener.screen(subject, options).length > 0) withMatches += 1;
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return {
    screened: asked.length,
    perCpuSecond: Math.round((1e6 * asked.length) / (user + system)),
    wallMs: describeMs(times),
    withMatches,
  };
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
