import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '@breakwater/storage/testing';
import { isQuick, recordResult } from './record-result.ts';
import { startBreakwater } from './setup/breakwater-process.ts';
import { fillEvents } from './setup/fill-events.ts';
import { type Call, startIncidentServer } from './setup/incident-server.ts';

const POSTS = isQuick ? 20_000 : 1_000_000;
/** Posts that match, judged as they came before anybody knew of the incident. */
const COPIES = isQuick ? 200 : 5_000;
const HOURS = 20;
const MAX_IN_FORCE_SECONDS = 60;
const MAX_REMATCH_SECONDS = 300;
const UPLOAD = 250;
const PROBES = 64;

const SAID =
  'The lanterns on the north pier went dark and people ran towards the old market hall by the river';
const LINK = 'https://heron.example/stream';
const SHA = 'ab'.repeat(32);
/** Variants as they spread: the words, the words with noise, the link, the file, the text itself. */
const VARIANTS = [
  (place: number) => ({ text: `They call it the Grey Lantern Evening ${place}` }),
  (place: number) => ({ text: `look ${LINK} ${place}` }),
  (place: number) => ({ text: `part ${place}`, media: [{ kind: 'video', sha256: SHA }] }),
  (place: number) => ({ text: `${SAID} #${place}` }),
  (place: number) => ({ text: `@friend${place} ${SAID.replace('people', 'everybody').toUpperCase()}!!` }),
];
const INDICATORS = [
  { kind: 'term', value: 'grey lantern evening' },
  { kind: 'link', value: LINK },
  { kind: 'file', value: SHA },
  { kind: 'text', value: SAID },
].map((one) => ({ ...one, reason: 'seen in the first posts' }));

const home = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
const postgres = await startPostgres();
// This process is one that judges and answers; another stands beside it.
const server = await startIncidentServer({ home, databaseUrl: postgres.url });
const second = await startBreakwater({ home, databaseUrl: postgres.url });
const { upload, first, other } = server;

let made = 0;
const copies = (count: number) =>
  Array.from({ length: count }, () => {
    made += 1;
    const variant = VARIANTS[made % VARIANTS.length]?.(made) ?? {};
    return post(`early-${made}`, `e${made % 3_000}`, variant);
  });
function post(id: string, accountId: string, content: object) {
  return {
    id,
    type: 'content.created',
    at: new Date().toISOString(),
    platform: made % 2 === 0 ? 'harbour' : 'lantern',
    account: { id: accountId },
    content: { id: `c-${id}`, kind: 'post', audienceSize: 100, ...content },
  };
}

const filled = performance.now();
const after = Math.floor(POSTS / 40);
await fillEvents(server.db, POSTS - COPIES - after, HOURS);
for (let left = COPIES; left > 0; left -= UPLOAD) await upload(copies(Math.min(UPLOAD, left)), 0);
while ((await first('intake.backlog')).waiting > 0) await sleep(200);
// Else the copies alone were the recent events, and their indicators refused as too frequent.
await fillEvents(server.db, after, 0);
const fillSeconds = seconds(filled);

const declaredAt = performance.now();
const declaration = {
  title: 'Made attack on the pier',
  happenedAt: new Date(Date.now() - 600_000).toISOString(),
  trigger: 'platform' as const,
  reason: 'A made one, to measure by.',
};
const { id, fingerprint } = await first('incidents.declare', { body: declaration });
await other('incidents.confirm', { params: { id }, body: { fingerprint } });
await first('incidents.addIndicators', { params: { id }, body: { indicators: INDICATORS } as never });
const addedSeconds = seconds(declaredAt);
const inForceSeconds = await untilInForce();

const rematch = await untilDone(first);
const rematchSeconds = (Date.parse(rematch.doneAt ?? '') - Date.parse(rematch.askedAt)) / 1_000;
const memoryMb = { judging: peakMb(process.pid), beside: peakMb(second.pid) };
const numbers = await first('incidents.numbers', { params: { id } });
const { items: jobs } = await first('review.jobs', { query: { queue: 'incident', limit: 1 } });
await second.stop();
await server.stop();
await postgres.remove();
rmSync(home, { recursive: true, force: true });

recordResult({
  claim: `From declaring an incident to its indicators in force in two processes; ${POSTS} stored posts matched again, on PostgreSQL`,
  bar: `in force ≤ ${MAX_IN_FORCE_SECONDS} s; matched again ≤ ${MAX_REMATCH_SECONDS} s, all ${COPIES} copies found`,
  peers: 'HMA asks for it (#1996); none published',
  measured: {
    posts: POSTS,
    copies: COPIES,
    fillSeconds,
    addedSeconds,
    inForceSeconds,
    rematchSeconds,
    perSecond: Math.round(rematch.scanned / rematchSeconds),
    busyPerSecond: Math.round(rematch.perSecond ?? 0),
    scanned: rematch.scanned,
    matched: rematch.matched,
    fresh: rematch.fresh,
    found: numbers.found,
    variants: numbers.variants,
    hasJobs: jobs.length > 0,
    memoryMb,
  },
  met:
    inForceSeconds <= MAX_IN_FORCE_SECONDS &&
    rematchSeconds <= MAX_REMATCH_SECONDS &&
    rematch.scanned >= POSTS &&
    rematch.matched >= COPIES &&
    jobs.length > 0,
});

/** Posts on accounts of all lanes, which both processes share, until each of them is flagged by the incident. */
async function untilInForce(): Promise<number> {
  for (let turn = 0; ; turn += 1) {
    const probes = Array.from({ length: PROBES }, (_, place) =>
      post(`probe-${turn}-${place}`, `probe-${place}`, { text: `The Grey Lantern Evening, told ${place}` }),
    );
    const asked = performance.now();
    const receipts = await upload(probes, 10_000);
    const flagged = receipts.filter(({ verdict }) =>
      verdict?.fired.some((rule: { readonly id: string }) => rule.id === 'incident/match'),
    );
    if (flagged.length === PROBES) return (asked - declaredAt) / 1_000;
    if (turn > 600) throw new Error('the indicators did not come into force');
  }
}

async function untilDone(call: Call) {
  for (;;) {
    const { rematches } = await call('incidents.rematches', { params: { id } });
    const [one] = rematches;
    if (one?.state === 'done') return one;
    if (one?.state === 'failed' || one?.state === 'cancelled') throw new Error(`the rematch is ${one.state}`);
    await sleep(500);
  }
}

function seconds(since: number): number {
  return (performance.now() - since) / 1_000;
}

/** The most memory that a process has had. */
function peakMb(pid: number): number {
  const [, kib = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kib) / 1_024);
}
