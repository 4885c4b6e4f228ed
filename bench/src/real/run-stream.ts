import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Breakwater, readConfig, start } from '@breakwater/server';
import { feed } from './feed-stream.ts';
import type { StreamPost } from './make-stream.ts';
import type { JudgedPost } from './report-groups.ts';

/** What a run over a stream gave. */
export interface StreamRun {
  readonly judged: readonly JudgedPost[];
  readonly ruleset: string;
  readonly seconds: number;
  /** Of the whole process while the posts went through, the database included. */
  readonly cpuSeconds: number;
}

/**
 * Sends posts through an installation of its own with the starter rules, banks and models.
 *
 * @param prepare changes the installation before the first post
 */
export async function runStream(
  stream: readonly StreamPost[],
  prepare: (breakwater: Breakwater) => Promise<void> = async () => {},
): Promise<StreamRun> {
  const home = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
  const running = await start(readConfig({ BREAKWATER_HOME: home, LOG_LEVEL: 'error' }), ['worker']);
  try {
    await prepare(running.breakwater);
    const [started, before] = [performance.now(), process.cpuUsage()];
    await feed(running.breakwater, stream, 0);
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - started) / 1_000;
    const { ruleset } = running.breakwater.rules.live();
    return {
      judged: await readVerdicts(running.breakwater, stream),
      ruleset: `${ruleset.ruleset}@${ruleset.version}`,
      seconds,
      cpuSeconds: (user + system) / 1e6,
    };
  } finally {
    await running.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function readVerdicts({ rules }: Breakwater, stream: readonly StreamPost[]): Promise<JudgedPost[]> {
  const judged: JudgedPost[] = [];
  for (let after = 0; ; ) {
    const page = await rules.verdictsAfter(after, 1_000);
    const last = page.at(-1);
    if (!last) return judged;
    for (const { verdict } of page) {
      const post = stream[Number(verdict.sourceEventId)];
      if (post) judged.push({ post, verdict });
    }
    after = last.seq;
  }
}
