import type { Query } from '@breakwater/client';
import { isQuick, recordResult } from './record-result.ts';
import { fillQueue, idOf } from './setup/fill-queue.ts';
import { type FilledServer, measureBoth, type Spread } from './setup/measure-lists.ts';

const JOBS = isQuick ? 5_000 : 100_000;
const ROUNDS = isQuick ? 3 : 20;
const MAX_P95_MS = 200;
const DEEP_PAGES = 20;

/** What reviewers ask for: the first page, and each filter by itself and with others, common and rare. */
const LISTS: Readonly<Record<string, Query<'review.jobs'>>> = {
  'first page': {},
  'a queue': { queue: 'terrorism' },
  'a queue that is empty': { queue: 'nothing' },
  'state open': { state: 'open' },
  'state claimed': { state: 'claimed' },
  'state snoozed': { state: 'snoozed' },
  'state awaiting-second (none)': { state: 'awaiting-second' },
  'state resolved (none)': { state: 'resolved' },
  'a common policy': { policy: 'terrorism/praise' },
  'a policy of one job': { policy: 'terrorism/rare' },
  'severity critical': { severity: 'critical' },
  'severity low': { severity: 'low' },
  'a platform': { platform: 'cove' },
  'an account': { account: 'account-4711' },
  'level lead': { level: 'lead' },
  'origin notice': { origin: 'notice' },
  overdue: { overdue: true },
  mine: { mine: true },
  'words that many reasons have': { q: 'organisation' },
  'words of one reason': { q: '(4711)' },
  'words of no reason': { q: 'submarine' },
  'the id of an account': { q: 'account-4711' },
  'a queue, a severity and a state': { queue: 'reports', severity: 'high', state: 'open' },
  'a platform, a policy and overdue': { platform: 'cove', policy: 'platform/spam', overdue: true },
  'filters that nothing meets': {
    queue: 'networks',
    state: 'snoozed',
    policy: 'terrorism/rare',
    level: 'lead',
  },
};

async function measure({ api, timed }: FilledServer) {
  await api.call('review.jobs');
  const lists: Record<string, Spread & { readonly found: string }> = {};
  for (const [name, query] of Object.entries(LISTS)) {
    const { items: jobs, total } = await api.call('review.jobs', { query });
    const found = total ? `${total.count}${total.more ? '+' : ''}` : String(jobs.length);
    lists[name] = { ...(await timed(() => api.call('review.jobs', { query }))), found };
  }
  let next: string | undefined;
  for (let page = 0; page < DEEP_PAGES; page++) {
    const query: Query<'review.jobs'> = { limit: 500, cursor: next };
    next = (await api.call('review.jobs', { query })).next ?? next;
  }
  const deepPage = await timed(() => api.call('review.jobs', { query: { cursor: next } }));
  const queues = await timed(() => api.call('review.queues'));
  const claimNext = await timed(() => api.call('review.claim', { body: {} }));
  const claimById = await timed(() => api.call('review.claim', { body: { id: idOf('a', 10_001 % JOBS) } }));
  const slowestP95Ms = Math.max(...Object.values(lists).map(({ p95 }) => p95), deepPage.p95, queues.p95);
  return { slowestP95Ms, lists, deepPage, queues, claimNext, claimById };
}

const { postgres, pglite } = await measureBoth({
  fill: (db, holder) => fillQueue(db, { jobs: JOBS, holder, now: Date.now() }),
  measure,
  rounds: ROUNDS,
});

recordResult({
  claim: `A queue of ${JOBS} open jobs over HTTP: the first page, each filter, a page far behind, counts of queues`,
  bar: `p95 ≤ ${MAX_P95_MS} ms each, on PostgreSQL and embedded`,
  peers: '–',
  measured: { jobs: JOBS, rounds: ROUNDS, postgres, pglite },
  met: postgres.slowestP95Ms <= MAX_P95_MS && pglite.slowestP95Ms <= MAX_P95_MS,
});
