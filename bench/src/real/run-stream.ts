import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Breakwater, readConfig, start } from '@breakwater/server';
import type { StreamPost } from './make-stream.ts';
import type { JudgedPost } from './report-groups.ts';

const PER_UPLOAD = 500;
const MOST_WAITING = 2_000;

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
    await feed(running.breakwater, stream);
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

async function feed({ intake }: Breakwater, stream: readonly StreamPost[]): Promise<void> {
  for (let first = 0; first < stream.length; first += PER_UPLOAD) {
    const posts = stream.slice(first, first + PER_UPLOAD);
    const result = await intake.accept(
      'real-stream',
      posts.map((post, index) => ({ value: eventOf(post, first + index) })),
    );
    const refused = result.receipts.find(({ status }) => status === 'rejected');
    if (refused) throw new Error(`a post was rejected: ${refused.code} ${refused.pointer}`);
    while ((await intake.backlog()).count > MOST_WAITING) await sleep(20);
  }
  while ((await intake.backlog()).count > 0) await sleep(50);
}

function eventOf({ account, at, text }: StreamPost, index: number) {
  return {
    id: String(index),
    type: 'content.created',
    at: new Date(at).toISOString(),
    platform: 'real-stream',
    account: { id: account },
    content: { id: String(index), kind: 'post', text },
  };
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
