import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Body } from '@breakwater/client';
import { openPostgres } from '@breakwater/storage';
import { startPostgres } from '@breakwater/storage/testing';
import { isQuick, recordResult } from './record-result.ts';
import { createApi } from './setup/api.ts';
import { startBreakwater } from './setup/breakwater-process.ts';
import { fillQueue } from './setup/fill-queue.ts';

const JOBS = isQuick ? 500 : 5_000;
const RESOLUTION: Body<'review.previewBulk'>['resolution'] = {
  decision: 'violation',
  policy: 'platform/spam',
  actions: [{ action: 'limit-account', for: 'P7D' }],
  reason: 'The same advertisement again and again.',
};

type Run = Answer<'review.bulkRun'>;

const home = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
const postgres = await startPostgres();
const serve = () => startBreakwater({ home, databaseUrl: postgres.url });
const first = await serve();
const { operator } = first;
if (!operator) throw new Error('somebody works there already');
await first.stop();
const storage = await openPostgres({ url: postgres.url });
await fillQueue(storage.db, { jobs: JOBS, holder: 'staff:else', now: Date.now() });
await storage.close();

const server = await serve();
const api = createApi(server.url, { ...operator, adminKey: operator.ownKey });

const preview = () => api.call('review.previewBulk', { body: { filter: {}, resolution: RESOLUTION } });
const begin = (preview: { readonly token: string }) =>
  api.call('review.startBulk', { body: { token: preview.token, reason: 'One campaign.' } });
/** Looks until it is so; the rate is that of the server. */
async function until(id: string, isSo: (run: Run) => boolean): Promise<Run> {
  for (;;) {
    const run = await api.call('review.bulkRun', { params: { id } });
    if (isSo(run)) return run;
    await sleep(100);
  }
}
const resolved = async () => (await api.call('review.jobs', { query: { state: 'resolved' } })).total?.count;

const started = performance.now();
const seen = await preview();
const previewMs = Math.round(performance.now() - started);
const { id } = await begin(seen);
await until(id, ({ done, total }) => done * 2 >= total);
const cancelled = await api.call('review.cancelBulk', { params: { id } });
const decidedThen = await resolved();
await api.asOperator('review.undoBulk', { params: { id }, body: { reason: 'Wrong filter.' } });
const undone = await until(id, ({ state }) => state === 'undone');
const decidedAfterUndo = await resolved();
const again = await begin(await preview());
const whole = await until(again.id, ({ state }) => state === 'done');
const decidedAtEnd = await resolved();
await server.stop();
await postgres.remove();
rmSync(home, { recursive: true, force: true });

recordResult({
  claim: `A bulk decision of ${JOBS} jobs over HTTP, cancelled half-way, undone, and made again`,
  bar: 'every job decided is undone, none is left over, all are decided in the end, none twice',
  peers: '–',
  measured: {
    jobs: JOBS,
    previewMs,
    selected: seen.count,
    leftOut: seen.excludedByCode,
    cancelledAfter: cancelled.done,
    undone: undone.undone,
    decided: whole.done,
    decisionsPerSecond: whole.ratePerSecond,
    undoingsPerSecond: undone.ratePerSecond,
  },
  met:
    cancelled.done < seen.count &&
    decidedThen === cancelled.done &&
    undone.undone === cancelled.done &&
    undone.undoFailed === 0 &&
    decidedAfterUndo === 0 &&
    whole.done === seen.count &&
    whole.failed === 0 &&
    decidedAtEnd === seen.count,
});
