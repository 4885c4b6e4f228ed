import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Breakwater, type Running, readConfig, start } from '@breakwater/server';
import { feed } from './feed-stream.ts';
import type { StreamPost } from './make-stream.ts';

const PER_TURN = 500;
/** Turns before anything is counted: code that runs for the first time is another matter. */
const WARM_UP = 4;

/** Changes an installation before its first post. */
export type Prepare = (breakwater: Breakwater) => Promise<void>;

/**
 * What a post costs by several ways of judging, in microseconds of CPU of the whole process, the database included. Each way
 * has an installation of its own, and all of them take turns with the same few hundred posts: whatever else the machine
 * does meanwhile falls on all alike.
 *
 * @param first who begins, which should not always be the same
 */
export async function compareWays<Way extends string>(
  stream: readonly StreamPost[],
  ways: Readonly<Record<Way, Prepare>>,
  first: number,
): Promise<Record<Way, number>> {
  const names = Object.keys(ways) as Way[];
  const homes = names.map(() => mkdtempSync(join(tmpdir(), 'breakwater-bench-')));
  const running: Running[] = [];
  const spent = Object.fromEntries(names.map((name) => [name, 0])) as Record<Way, number>;
  try {
    for (const [at, name] of names.entries()) {
      const one = await start(
        readConfig({ BREAKWATER_HOME: homes[at], LOG_LEVEL: 'error', BREAKWATER_WATCH_PORT: 'off' }),
        ['worker'],
      );
      running.push(one);
      await ways[name](one.breakwater);
    }
    for (let from = 0, turn = 0; from < stream.length; from += PER_TURN, turn++) {
      const posts = stream.slice(from, from + PER_TURN);
      for (let place = 0; place < names.length; place++) {
        const at = (first + turn + place) % names.length;
        const [name, one] = [names[at], running[at]];
        if (!name || !one) continue;
        const before = process.cpuUsage();
        await feed(one.breakwater, posts, from);
        const { user, system } = process.cpuUsage(before);
        if (turn >= WARM_UP) spent[name] += user + system;
      }
    }
  } finally {
    for (const one of running) await one.stop();
    for (const home of homes) rmSync(home, { recursive: true, force: true });
  }
  const counted = stream.length - WARM_UP * PER_TURN;
  for (const name of names) spent[name] /= counted;
  return spent;
}
