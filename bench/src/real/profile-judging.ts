import { mkdtempSync, rmSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, start } from '@breakwater/server';
import { feed } from './feed-stream.ts';
import type { StreamPost } from './make-stream.ts';

/** Posts before anything is counted: code that runs for the first time is another matter. */
const WARM_UP = 2_000;
/** Looking at the stack takes time as well, which falls on what is looked at: seldom is better than often. */
const EVERY_US = 500;

/** What a part of the work takes: of the time of the thread that judges, and in microseconds a post by the profiler's clock. */
export interface PartOfWork {
  readonly share: number;
  readonly us: number;
}

/**
 * Where the time of a post goes while the product works: samples of the stack, counted for each part whose code stands
 * anywhere in it. What a machine is slower by falls on all parts alike, so the shares hold where microseconds do not.
 *
 * @param parts by name, a piece of the path of the code
 * @param databaseUrl a PostgreSQL; the embedded database when left out, which works in the same thread
 */
export async function profileJudging<Part extends string>(
  stream: readonly StreamPost[],
  parts: Readonly<Record<Part, string>>,
  databaseUrl?: string,
): Promise<Record<Part | 'all', PartOfWork>> {
  const home = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
  const running = await start(
    readConfig({
      BREAKWATER_HOME: home,
      LOG_LEVEL: 'error',
      BREAKWATER_WATCH_PORT: 'off',
      DATABASE_URL: databaseUrl,
    }),
    ['worker'],
  );
  const session = new Session();
  try {
    await feed(running.breakwater, stream.slice(0, WARM_UP), 0);
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: EVERY_US });
    await session.post('Profiler.start');
    await feed(running.breakwater, stream.slice(WARM_UP), WARM_UP);
    const { profile } = await session.post('Profiler.stop');
    return shareOut(profile, parts, stream.length - WARM_UP);
  } finally {
    session.disconnect();
    await running.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

function shareOut<Part extends string>(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  parts: Readonly<Record<Part, string>>,
  posts: number,
): Record<Part | 'all', PartOfWork> {
  const callerOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const isIdle = (id: number) => frames.get(id)?.functionName === '(idle)';
  const isWithin = (id: number, path: string): boolean => {
    for (let at: number | undefined = id; at !== undefined; at = callerOf.get(at))
      if (frames.get(at)?.url.includes(path)) return true;
    return false;
  };
  const names = Object.keys(parts) as Part[];
  const within = new Map(nodes.map(({ id }) => [id, names.filter((name) => isWithin(id, parts[name]))]));
  const spent = new Map<Part | 'all', number>();
  for (const [at, id] of samples.entries()) {
    if (isIdle(id)) continue;
    for (const name of [...(within.get(id) ?? []), 'all' as const])
      spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  }
  const all = spent.get('all') ?? 1;
  const partOf = (name: Part | 'all'): PartOfWork => ({
    share: Math.round(((spent.get(name) ?? 0) / all) * 1_000) / 1_000,
    us: Math.round(((spent.get(name) ?? 0) / posts) * 10) / 10,
  });
  return Object.fromEntries([...names, 'all' as const].map((name) => [name, partOf(name)])) as Record<
    Part | 'all',
    PartOfWork
  >;
}
