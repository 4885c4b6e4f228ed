import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sharedData } from '@breakwater/kernel/testing';
import { type Breakwater, readConfig, start } from '@breakwater/server';
import { missingCorpora, readCorpora } from './real/corpora.ts';
import { makeStream, type StreamPost } from './real/make-stream.ts';
import { type JudgedPost, reportGroups } from './real/report-groups.ts';
import { recordResult } from './record-result.ts';

const PER_UPLOAD = 500;
const MOST_WAITING = 2_000;

const folder = sharedData('text');
const missing = folder === undefined ? ['../shared/data/text'] : missingCorpora(folder);

if (folder === undefined || missing.length > 0) {
  console.log(`real-stream: skipped, the evaluation data is not there: ${missing.join(', ')}`);
} else {
  await run(folder);
}

async function run(corpora: string): Promise<void> {
  const stream = makeStream(readCorpora(corpora), Date.now());
  const home = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
  const running = await start(readConfig({ BREAKWATER_HOME: home, LOG_LEVEL: 'error' }), ['worker']);
  const started = performance.now();
  await feed(running.breakwater, stream);
  const judged = await readVerdicts(running.breakwater, stream);
  const seconds = (performance.now() - started) / 1_000;
  const { ruleset } = running.breakwater.rules.live();
  await running.stop();
  rmSync(home, { recursive: true, force: true });

  const groups = reportGroups(judged);
  recordResult({
    claim:
      'The starter rules and banks on real posts: flagged accounts among ordinary ones, news, scripture and counter-speech',
    bar: 'none yet: the honest figure',
    peers: '–',
    measured: {
      ruleset: `${ruleset.ruleset}@${ruleset.version}`,
      posts: stream.length,
      postsWithoutVerdict: stream.length - judged.length,
      seconds: Math.round(seconds),
      groups,
      read: {
        alert: 'a live rule fired; a note is any firing, also of a rule in shadow, which only records',
        flagged:
          'accounts whose collector took them for supporters; handles and bios are not in the data, many posts are harmless',
        interval: '95 %, Wilson',
      },
    },
    met: judged.length === stream.length,
  });
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
