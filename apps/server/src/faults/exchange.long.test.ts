import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ExchangePeer, IssuedOrder } from '@breakwater/contracts/notice-exchange';
import type { Order, OrderSummary } from '@breakwater/contracts/orders';
import { verifyLedger } from '@breakwater/notice-exchange';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Breakwater } from '../compose/breakwater.ts';
import { compose } from '../compose/compose.ts';
import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { openTestHome } from '../testing/test-home.ts';
import { replaceKeyFileOf } from '../watch/replace-key-file.ts';
import { type BreakwaterProcess, freePort, startProcess } from './testing/breakwater-process.ts';

const ORDERS = 3;
const SOON = { timeout: 60_000, interval: 200 };

/** An installation in a process of its own, with a home, a database, a port and a key of its own. */
interface Installation {
  readonly settings: Readonly<Record<string, string>>;
  readonly url: string;
  /** Key of a person who works there. */
  key: string;
  publicKey: string;
  peerId: string;
  process: BreakwaterProcess | undefined;
}

let authority: Installation;
let platform: Installation;

beforeAll(async () => {
  [authority, platform] = await Promise.all([prepare(), prepare()]);
  const [one, other] = [await open(authority), await open(platform)];
  await introduce(authority, one, platform, 'platform');
  const { id } = await other.orders.authorities.add(
    {
      name: 'Harbour Police Cyber Unit',
      kind: 'law-enforcement',
      country: 'PK',
      timezone: 'Asia/Karachi',
      domains: [],
      legalCodes: [],
      languages: ['ur', 'en'],
    },
    'test',
  );
  await introduce(platform, other, authority, 'authority', id);
  await Promise.all([one.close(), other.close()]);
}, 180_000);
afterAll(async () => {
  for (const one of [authority, platform]) {
    await one?.process?.end('SIGKILL');
    if (one) rmSync(one.settings.BREAKWATER_HOME ?? '', { recursive: true, force: true });
  }
});

async function prepare(): Promise<Installation> {
  const { home } = await openTestHome({ embedded: true });
  const port = await freePort();
  const settings = {
    BREAKWATER_HOME: home,
    PORT: String(port),
    BREAKWATER_WATCH_PORT: '0',
    BREAKWATER_PRIVATE_HOSTS: '127.0.0.1',
  };
  rmSync(join(home, 'exchange-key.pem'), { force: true }); // copied with the home: each has its own
  const wish = { name: 'exchange', reason: 'a key of its own', by: 'test' } as const;
  await replaceKeyFileOf(readConfig(settings), wish);
  return {
    settings,
    url: `http://127.0.0.1:${port}`,
    key: '',
    publicKey: '',
    peerId: '',
    process: undefined,
  };
}

async function open(installation: Installation): Promise<Breakwater> {
  const config = readConfig({ ...installation.settings, LOG_LEVEL: 'silent' });
  const breakwater = await compose(config, createLogger('silent'));
  const person = {
    name: 'Omar',
    email: 'omar@harbour.example',
    roles: ['legal', 'lead'] as const,
    by: 'test',
  };
  const { id: owner } = await breakwater.access.staff.add(person);
  const scopes = ['read', 'review', 'admin'];
  const made = await breakwater.access.createKey({ name: 'omar', source: 'staff', scopes, owner });
  installation.key = made.token;
  installation.publicKey = breakwater.exchange.self.publicKey;
  return breakwater;
}

async function introduce(
  installation: Installation,
  breakwater: Breakwater,
  { url, publicKey }: Installation,
  side: ExchangePeer['side'],
  authorityId?: string,
): Promise<void> {
  const peer = { name: side, side, url, publicKey, authorityId };
  installation.peerId = (await breakwater.exchange.peers.add(peer, 'test')).id;
}

async function start(installation: Installation): Promise<void> {
  installation.process = startProcess(['serve'], installation.settings);
  await installation.process.untilWritten(/"msg":"started"/);
}

async function killAndStart(installation: Installation): Promise<void> {
  await installation.process?.end('SIGKILL');
  await start(installation);
}

async function ask<T>({ url, key }: Installation, path: string, body?: object): Promise<T> {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}

const issued = async () => (await ask<{ items: IssuedOrder[] }>(authority, '/v1/exchange/orders')).items;
const states = async () => (await issued()).map(({ state }) => state);
const received = async () => (await ask<{ items: OrderSummary[] }>(platform, '/v1/orders')).items;
const all = <State extends string>(state: State) => Array.from({ length: ORDERS }, () => state);
/** How many letters of a kind came in to the desk. */
const letters = async (kind: string) => {
  const orders = await Promise.all(
    (await received()).map(({ id }) => ask<Order>(platform, `/v1/orders/${id}`)),
  );
  return orders.map(
    ({ messages }) => messages.filter((one) => one.direction === 'in' && one.kind === kind).length,
  );
};

async function exported({ url, key, peerId }: Installation): Promise<string> {
  const headers = { authorization: `Bearer ${key}` };
  return (await fetch(`${url}/v1/exchange/peers/${peerId}/export`, { headers })).text();
}

it('orders go from issue to receipt while one and then the other is killed: both ledgers are the same, nothing is twice', async () => {
  await Promise.all([start(authority), start(platform)]);
  for (let number = 1; number <= ORDERS; number += 1) {
    const targets = [{ kind: 'url', value: `https://harbour.example/p/${number}` }];
    const form = { form: 'generic', reference: `HPCU-${number}`, instrument: 'pk-peca-2016', targets };
    await ask(authority, '/v1/exchange/orders', { peerId: authority.peerId, form });
    // In the middle of it, whatever it does just now.
    if (number === 2) await killAndStart(platform);
  }
  await expect.poll(states, SOON).toEqual(all('acknowledged'));

  const write = async (kind: string) => {
    for (const { id } of await received())
      await ask(platform, `/v1/orders/${id}/messages`, {
        kind,
        subject: kind,
        body: 'As it is written here.',
      });
  };
  await write('clarification-request');
  await killAndStart(authority);
  await expect.poll(states, SOON).toEqual(all('clarification'));

  for (const { id } of await issued())
    await ask(authority, `/v1/exchange/orders/${id}/clarify`, { body: 'The second post.' });
  await killAndStart(platform);
  await expect.poll(() => letters('clarification'), SOON).toEqual(Array.from({ length: ORDERS }, () => 1));

  await write('feedback');
  await expect.poll(states, SOON).toEqual(all('answered'));
  for (const { id } of await issued()) await ask(authority, `/v1/exchange/orders/${id}/receipt`, {});
  await killAndStart(authority);
  await expect.poll(() => letters('receipt'), SOON).toEqual(Array.from({ length: ORDERS }, () => 1));
  await expect
    .poll(
      async () => (await ask<{ peers: ExchangePeer[] }>(authority, '/v1/exchange/peers')).peers[0]?.waiting,
      SOON,
    )
    .toBe(0);

  const [left, right] = await Promise.all([exported(authority), exported(platform)]);
  expect(left).toBe(right);
  const keys = [authority.publicKey, platform.publicKey];
  const verification = await verifyLedger(left.trim().split('\n'), keys);
  expect(verification).toMatchObject({ ok: true, envelopes: ORDERS * 6, orders: ORDERS, underWay: 0 });
  expect((await received()).length).toBe(ORDERS);
}, 300_000);
