import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite, openPostgres, type Storage } from '@breakwater/storage';
import { startPostgres } from '@breakwater/storage/testing';
import { isQuick, recordResult } from './record-result.ts';
import { createApi } from './setup/api.ts';
import { startBreakwater } from './setup/breakwater-process.ts';
import { fillOrders } from './setup/fill-orders.ts';
import { describeMs } from './setup/quantile.ts';

const ORDERS = isQuick ? 5_000 : 50_000;
const ROUNDS = isQuick ? 3 : 20;
const MAX_P95_MS = 200;
const DEEP_PAGES = 20;

/** What the desk asks for: what is due next, and each filter by itself, common and rare. */
const LISTS: Readonly<Record<string, string>> = {
  'what is due next': '',
  '200 of it': 'limit=200',
  overdue: 'due=overdue',
  today: 'due=today',
  week: 'due=week',
  'a state': 'state=legal-review',
  'a state that none has': 'state=refused',
  'a kind': 'kind=disclose',
  'an instrument': 'instrument=us-sca',
  'an authority': 'authorityId=00000000-000b-7000-8000-000000000010',
  'an authority with one order': 'authorityId=00000000-000b-7000-8000-000000000007',
  mine: 'mine=true',
  'a number': 'q=777',
  'a reference': 'q=rare-',
  'the name of an authority': 'q=lighthouse',
  'words of no order': 'q=submarine',
  'kind, instrument and overdue': 'kind=remove&instrument=eu-tco-2021-784&due=overdue',
  'those that are over as well': 'all=true',
};

interface Database {
  readonly url?: string;
  open(): Promise<Storage>;
}

async function measure({ url, open }: Database, home: string) {
  const serve = () => startBreakwater({ home, ...(url !== undefined && { databaseUrl: url }) });
  const first = await serve();
  const { adminKey } = first;
  const admin = createApi(first.url, adminKey);
  const { keys } = await admin.request<{ keys: { id: string }[] }>('GET', '/v1/keys');
  await first.stop();
  const storage = await open();
  const filling = performance.now();
  await fillOrders(storage.db, { orders: ORDERS, holder: `key:${keys[0]?.id}`, now: Date.now() });
  const fillSeconds = Math.round((performance.now() - filling) / 1_000);
  await storage.close();

  const server = await serve();
  const api = createApi(server.url, adminKey);
  const timed = async (path: string) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      await api.request('GET', path);
      times.push(performance.now() - started);
    }
    return describeMs(times);
  };
  const lists: Record<string, ReturnType<typeof describeMs> & { readonly found: number }> = {};
  for (const [name, query] of Object.entries(LISTS)) {
    const path = `/v1/orders?${query}`;
    const { orders } = await api.request<Listed>('GET', path);
    lists[name] = { ...(await timed(path)), found: orders.length };
  }
  let next: string | undefined;
  for (let page = 0; page < DEEP_PAGES; page++) {
    const more: string = next === undefined ? '' : `&after=${next}`;
    next = (await api.request<Listed>('GET', `/v1/orders?limit=200${more}`)).next ?? next;
  }
  const deepPage = await timed(`/v1/orders?limit=200&after=${next}`);
  const counts = await timed('/v1/orders/counts');
  await server.stop();
  const slowestP95Ms = Math.max(...Object.values(lists).map(({ p95 }) => p95), deepPage.p95, counts.p95);
  return { fillSeconds, slowestP95Ms, lists, deepPage, counts };
}

interface Listed {
  readonly orders: readonly unknown[];
  readonly next?: string;
}

const home = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
const postgres = await startPostgres();
const onPostgres = await measure(
  { url: postgres.url, open: () => openPostgres({ url: postgres.url }) },
  join(home, 'a'),
);
await postgres.remove();
const onPglite = await measure(
  { open: () => openPglite({ folder: join(home, 'b', 'database') }) },
  join(home, 'b'),
);
rmSync(home, { recursive: true, force: true });

recordResult({
  claim: `A desk of ${ORDERS} open orders over HTTP: what is due next, each filter, a page far behind, counts`,
  bar: `p95 ≤ ${MAX_P95_MS} ms each, on PostgreSQL and embedded`,
  peers: '–',
  measured: { orders: ORDERS, rounds: ROUNDS, postgres: onPostgres, pglite: onPglite },
  met: onPostgres.slowestP95Ms <= MAX_P95_MS && onPglite.slowestP95Ms <= MAX_P95_MS,
});
