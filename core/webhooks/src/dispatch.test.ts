import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createIds, systemClock } from '@breakwater/kernel';
import { createOutgoing } from '@breakwater/outgoing';
import { openTestPostgres, postgresAvailable, type TestPostgres } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDispatcher } from './dispatch.ts';
import { webhooksMigrations } from './migrations.ts';
import { type Answer, aMessage, startTarget, type Target } from './testing/index.ts';
import { createWebhooks } from './webhooks.ts';

const program = fileURLToPath(new URL('../dist/testing/run-dispatcher.js', import.meta.url));
const sealKey = new Uint8Array(32).fill(7);
const outgoing = createOutgoing({ privateHosts: ['127.0.0.1'] });
const accounts = ['a', 'b', 'c', 'd'];

describe.skipIf(!postgresAvailable)('dispatchers of several processes [needs postgres]', () => {
  let storage: TestPostgres;
  let target: Target;
  beforeEach(async () => {
    storage = await openTestPostgres(webhooksMigrations);
  });
  afterEach(async () => {
    await target.close();
    await storage.close();
  });

  async function enqueueTo(answer: Answer, perAccount: number): Promise<void> {
    target = await startTarget(answer);
    const eventTypes = ['action.created'];
    const webhooks = createWebhooks({
      storage,
      clock: systemClock,
      ids: createIds(systemClock),
      eventTypes,
      outgoing,
      sealKey,
    });
    await webhooks.endpoints.create({ url: target.url, events: eventTypes });
    const messages = Array.from({ length: perAccount }, (_, n) =>
      accounts.map((account) => aMessage(n, account)),
    );
    await storage.transaction((trx) => webhooks.enqueue(trx, messages.flat()));
  }

  async function waiting(): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from webhook_deliveries where state = 'waiting'`.execute(storage.db);
    return rows[0]?.n ?? 0;
  }

  const dispatcher = () =>
    createDispatcher({
      storage,
      clock: systemClock,
      policy: { timeoutMs: 5_000 },
      post: outgoing.post,
      sealKey,
      pollMs: 50,
      onError: (error) => expect.fail(String(error)),
    });

  const numbersOf = (account: string) =>
    target.received.filter(({ data }) => data.account === account).map(({ data }) => Number(data.n));

  it('share the work: nothing twice, and in order per account', async () => {
    await enqueueTo((response) => response.writeHead(204).end(), 25);
    const dispatchers = [dispatcher(), dispatcher(), dispatcher()];
    for (const each of dispatchers) await each.start();
    await expect.poll(waiting, { timeout: 10_000 }).toBe(0);
    await Promise.all(dispatchers.map((each) => each.stop()));
    for (const account of accounts) expect(numbersOf(account)).toEqual([...Array(25).keys()]);
  });

  it('take over from one that was killed: all delivered, none overtaken', async () => {
    await enqueueTo((response) => setTimeout(() => response.writeHead(204).end(), 20), 10);
    const victim = spawn(process.execPath, [program, storage.url, '250'], { stdio: 'ignore' });
    await expect.poll(() => target.received.length, { timeout: 10_000, interval: 1 }).toBeGreaterThan(5);
    victim.kill('SIGKILL');
    expect(await waiting()).toBeGreaterThan(0);
    const heir = dispatcher();
    await heir.start();
    await expect.poll(waiting, { timeout: 10_000 }).toBe(0);
    await heir.stop();
    for (const account of accounts) {
      const numbers = numbersOf(account);
      expect([...new Set(numbers)]).toEqual([...Array(10).keys()]);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });
});
