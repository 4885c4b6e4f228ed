import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import { createOutgoing } from '@breakwater/outgoing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebhookMessage } from './delivery.ts';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from './dispatch.ts';
import { webhooksMigrations } from './migrations.ts';
import { verifySignature } from './signature.ts';
import { type Answer, aMessage, startTarget, type Target } from './testing/index.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';

const eventTypes = ['action.created', 'action.expired', 'action.reversed'];
const events = ['action.created'];

const eventually: typeof expect.poll = (read, options) =>
  expect.poll(read, { timeout: 5_000, interval: 10, ...options });

describe('webhooks', () => {
  const clock = createTestClock();
  const policy = { timeoutMs: 2_000, attempts: 3 };
  const sealKey = new Uint8Array(32).fill(7);
  const outgoing = createOutgoing({ privateHosts: ['127.0.0.1'] });
  let storage: Storage;
  let webhooks: Webhooks;
  let open: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    storage = await openTestStorage(webhooksMigrations);
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await sql`truncate webhook_endpoints, webhook_deliveries, outbox`.execute(storage.db);
    webhooks = createWebhooks({
      storage,
      clock,
      ids: createIds(clock),
      eventTypes,
      policy,
      outgoing,
      sealKey,
    });
  });
  afterEach(async () => {
    await Promise.all(open.map((each) => each.close()));
    open = [];
  });

  async function target(answer?: Answer): Promise<Target & { readonly id: string; readonly secret: string }> {
    const started = await startTarget(answer);
    open.push(started);
    const { endpoint, secret } = await webhooks.endpoints.create({ url: started.url, events });
    return { ...started, id: endpoint.id, secret };
  }

  async function dispatcher(options: Partial<DispatcherOptions> = {}): Promise<Dispatcher> {
    const made = createDispatcher({
      storage,
      clock,
      policy,
      post: outgoing.post,
      sealKey,
      pollMs: 15,
      onError: (error) => expect.fail(String(error)),
      ...options,
    });
    await made.start();
    open.unshift({ close: () => made.stop() });
    return made;
  }

  const enqueue = (...messages: WebhookMessage[]) =>
    storage.transaction((trx) => webhooks.enqueue(trx, messages));
  const numbers = ({ received }: Target) => received.map(({ data }) => data.n);
  async function states(): Promise<string[]> {
    const { rows } = await sql<{ state: string }>`select state from webhook_deliveries order by seq`.execute(
      storage.db,
    );
    return rows.map((row) => row.state);
  }

  it('keeps secrets sealed, also those from before, and says when the key is another', async () => {
    const { id, secret, received } = await target();
    const kept = async () =>
      (
        await sql<{ secret: string }>`select secret from webhook_endpoints where id = ${id}`.execute(
          storage.db,
        )
      ).rows[0]?.secret;
    expect(await kept()).not.toContain(secret);
    expect(await kept()).toMatch(/^sealed1:/);
    await sql`update webhook_endpoints set secret = ${secret} where id = ${id}`.execute(storage.db);
    await webhooks.sealStored();
    expect(await kept()).toMatch(/^sealed1:/);
    expect(await webhooks.test(id)).toMatchObject({ status: 204 });
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    verifySignature(headers, body, secret, { clock });
    const options = { storage, clock, ids: createIds(clock), eventTypes, policy, outgoing };
    const another = createWebhooks({ ...options, sealKey: new Uint8Array(32) });
    await expect(another.sealStored()).rejects.toMatchObject({ code: 'webhook-key-wrong', status: 503 });
    expect(await another.test(id)).toEqual({ error: 'webhook-key-wrong' });
  });

  it('delivers signed messages, each once', async () => {
    const { received, secret } = await target();
    await dispatcher();
    expect(await enqueue(aMessage(1), aMessage(1))).toBe(1);
    expect(await enqueue(aMessage(1))).toBe(0);
    await eventually(states).toEqual(['delivered']);
    expect(received).toHaveLength(1);
    const { headers, body } = received[0] ?? { headers: {}, body: '' };
    expect(verifySignature(headers, body, secret, { clock }).id).toBe('a1-1');
    expect(JSON.parse(body)).toEqual({
      type: 'action.created',
      timestamp: '2026-01-01T00:00:00.000Z',
      data: { account: 'a1', n: 1 },
    });
  });

  it('sends each endpoint what it asked for', async () => {
    const all = await target();
    const other = await target();
    await webhooks.endpoints.update(other.id, { platforms: ['quay'] });
    const off = await target();
    await webhooks.endpoints.update(off.id, { enabled: false });
    await dispatcher();
    await enqueue(
      aMessage(1),
      aMessage(2, 'a1', { platform: 'quay' }),
      aMessage(3, 'a1', { type: 'action.expired' }),
    );
    const done = async () => (await states()).filter((state) => state === 'delivered').length;
    await eventually(done).toBe(3);
    expect([numbers(all), numbers(other), numbers(off)]).toEqual([[1, 2], [2], []]);
    await webhooks.endpoints.update(off.id, { enabled: true });
    await eventually(done).toBe(5);
    expect(numbers(off)).toEqual([1, 2]);
  });

  it('keeps the order of an account while its target fails, and lets other accounts pass', async () => {
    const failing = await target((response, { data }, nth) => {
      response.writeHead(data.account === 'a1' && nth <= 3 ? 500 : 200).end();
    });
    await dispatcher();
    await enqueue(aMessage(1), aMessage(2), aMessage(3), aMessage(1, 'b'), aMessage(2, 'b'));
    await eventually(async () => (await states()).filter((state) => state === 'delivered')).toHaveLength(2);
    const before = failing.received.map(({ headers }) => headers['webhook-id']);
    expect(before.filter((id) => id === 'a1-2')).toEqual([]);
    clock.advance(1_200);
    await eventually(() => failing.received.length).toBeGreaterThan(3);
    clock.advance(3_600_000);
    await eventually(async () => new Set(await states())).toEqual(new Set(['delivered']));
    const order = failing.received
      .filter(({ data }) => data.account === 'a1')
      .map(({ data }) => Number(data.n));
    expect(order).toEqual([...order].sort());
    expect(order.slice(-2)).toEqual([2, 3]);
  });

  it('delivers again with the same id when the answer came too late', async () => {
    const late = await target((response, _, nth) => {
      setTimeout(() => response.writeHead(200).end(), nth === 1 ? 1_200 : 0);
    });
    await dispatcher({ policy: { ...policy, timeoutMs: 400 } });
    await enqueue(aMessage(1));
    await eventually(
      async () =>
        (await sql`select from webhook_deliveries where last_error = 'timeout'`.execute(storage.db)).rows,
    ).toHaveLength(1);
    clock.advance(1_200);
    await eventually(states).toEqual(['delivered']);
    const ids = late.received.map(({ headers }) => headers['webhook-id']);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids)).toEqual(new Set(['a1-1']));
  });

  it('hands on to another dispatcher what a dead one had taken on', async () => {
    const { received } = await target();
    let taken = false;
    const dead = createDispatcher({
      storage,
      sealKey,
      clock,
      policy,
      pollMs: 15,
      onError: () => undefined,
      post: () => {
        taken = true;
        return new Promise(() => undefined);
      },
    });
    await dead.start();
    await enqueue(aMessage(1), aMessage(2));
    await eventually(() => taken).toBe(true);
    void dead.stop();
    await dispatcher();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(received).toEqual([]);
    clock.advance(11_000);
    await eventually(states).toEqual(['delivered', 'delivered']);
    expect(received.map(({ data }) => data.n)).toEqual([1, 2]);
  });

  it('gives up after the last attempt, shows it, and replays it', async () => {
    let status = 500;
    const { received, id } = await target((response) => response.writeHead(status).end());
    await dispatcher();
    await enqueue(aMessage(1));
    for (let attempt = 1; attempt <= 3; attempt++) {
      await eventually(() => received.length).toBe(attempt);
      await expect
        .poll(
          async () =>
            (await sql`select from webhook_deliveries where lease_until is null`.execute(storage.db)).rows,
        )
        .toHaveLength(1);
      clock.advance(4_500_000);
    }
    await eventually(states).toEqual(['dead']);
    const { items } = await webhooks.deadLetters.list({ endpointId: id });
    expect(items).toMatchObject([{ endpointId: id, idempotencyKey: 'a1-1', attempts: 3, lastStatus: 500 }]);
    status = 200;
    expect(await webhooks.deadLetters.replay({ ids: [items[0]?.id ?? ''] })).toBe(1);
    await eventually(states).toEqual(['delivered']);
    expect(await webhooks.deadLetters.list()).toEqual({ items: [] });
  });

  it('gives up at once when the target is gone, and goes on with the next', async () => {
    const gone = await target((response, { data }) => response.writeHead(data.n === 1 ? 410 : 200).end());
    await dispatcher();
    await enqueue(aMessage(1), aMessage(2));
    await eventually(states).toEqual(['dead', 'delivered']);
    expect(numbers(gone)).toEqual([1, 2]);
  });

  it('does not bring back by a replay what was taken back since, nor once that is forgotten', async () => {
    const taken = await target((response, { data }) => response.writeHead(data.n === 1 ? 410 : 204).end());
    await webhooks.endpoints.update(taken.id, { events: eventTypes });
    const settled: string[] = [];
    await dispatcher({ onSettled: (state) => settled.push(state) });
    await enqueue(
      aMessage(1, 'a1', { subject: 'label' }),
      aMessage(2, 'a1', { subject: 'label', type: 'action.reversed' }),
      aMessage(1, 'a2', { subject: 'other' }),
    );
    await eventually(states).toEqual(['dead', 'delivered', 'dead']);
    expect(settled.sort()).toEqual(['dead', 'dead', 'delivered']);
    clock.advance(1_000);
    expect(await webhooks.purge(0)).toBe(0);
    expect(await webhooks.deadLetters.replay({ endpointId: taken.id })).toBe(1);
    await eventually(states).toEqual(['superseded', 'delivered', 'dead']);
    expect((await webhooks.deadLetters.list()).items.map(({ state }) => state)).toEqual([
      'superseded',
      'dead',
    ]);
    expect(
      await webhooks.deadLetters.replay({ ids: [(await webhooks.deadLetters.list()).items[0]?.id ?? ''] }),
    ).toBe(0);
    expect(taken.received.map(({ data }) => `${data.account} ${data.n}`).sort()).toEqual([
      'a1 1',
      'a1 2',
      'a2 1',
      'a2 1',
    ]);
  });

  it.each(['-1', '1e3', 'x', '', '9'.repeat(20)])('refuses "%s" as a cursor', async (cursor) => {
    const listed = webhooks.deadLetters.list({ cursor });
    await expect(listed).rejects.toMatchObject({ code: 'request-invalid', status: 422, pointer: '/cursor' });
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await startTarget();
    open.push(elsewhere);
    await target((response) => response.writeHead(307, { location: elsewhere.url }).end());
    await dispatcher();
    await enqueue(aMessage(1));
    await expect
      .poll(
        async () =>
          (await sql`select from webhook_deliveries where last_status = 307`.execute(storage.db)).rows,
      )
      .toHaveLength(1);
    expect(elsewhere.received).toEqual([]);
  });

  it('signs with both secrets while one is replaced, then with the new one', async () => {
    const { id, secret, received } = await target();
    const fresh = await webhooks.endpoints.rotateSecret(id, { overlapMs: 60_000 });
    expect(await webhooks.test(id)).toEqual({ status: 204 });
    clock.advance(60_000);
    expect(await webhooks.test(id)).toEqual({ status: 204 });
    const accepts = (index: number, with_: string) => () =>
      verifySignature(received[index]?.headers ?? {}, received[index]?.body ?? '', with_, { clock });
    expect(accepts(0, secret)).not.toThrow();
    expect(accepts(0, fresh.secret)).not.toThrow();
    expect(accepts(1, secret)).toThrow('not signed with this secret');
    expect(accepts(1, fresh.secret)).not.toThrow();
  });

  it('keeps as dead letters what a removed endpoint did not get', async () => {
    const { id } = await target();
    await enqueue(aMessage(1));
    await webhooks.endpoints.remove(id);
    expect(await webhooks.endpoints.list()).toEqual([]);
    expect((await webhooks.deadLetters.list()).items).toMatchObject([{ lastError: 'endpoint-removed' }]);
    expect(await webhooks.deadLetters.replay({ endpointId: id })).toBe(0);
    await expect(webhooks.test(id)).rejects.toMatchObject({ code: 'endpoint-not-found', status: 404 });
  });

  it('pages through dead letters', async () => {
    await target();
    await enqueue(...[1, 2, 3].map((n) => aMessage(n)));
    await sql`update webhook_deliveries set state = 'dead'`.execute(storage.db);
    const first = await webhooks.deadLetters.list({ limit: 2 });
    const second = await webhooks.deadLetters.list({ limit: 2, ...(first.next && { cursor: first.next }) });
    const keys = [first, second].map(({ items }) => items.map((item) => item.idempotencyKey));
    expect(keys).toEqual([['a1-1', 'a1-2'], ['a1-3']]);
    expect(second.next).toBeUndefined();
  });

  it.each([
    [{ url: 'http://hooks.example.org' }, '/url'],
    [{ events: [] }, '/events'],
    [{ events: ['action.created', 'action.create'] }, '/events/1'],
    [{ platforms: [] }, '/platforms'],
    [{ platforms: ['quay', 'har\0bour'] }, '/platforms/1'],
  ])('points at what is wrong in an endpoint: %j', async (change, pointer) => {
    const made = webhooks.endpoints.create({ url: 'https://hooks.example.org', events, ...change });
    await expect(made).rejects.toMatchObject({ code: 'endpoint-invalid', status: 422, pointer });
  });
});
