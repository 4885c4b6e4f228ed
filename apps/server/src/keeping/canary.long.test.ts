import type { Problem } from '@breakwater/contracts';
import type { Erasure, KeptOfAccount } from '@breakwater/contracts/keeping';
import { aPost } from '@breakwater/contracts/testing';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findInDump } from '../testing/dump-tables.ts';
import { startTestServer, type TestServer } from '../testing/index.ts';
import {
  activateCanaryRules,
  CANARY,
  CANARY_PLATFORM,
  decideCanary,
  plantCanary,
} from '../testing/plant-canary.ts';

const DAY_MS = 86_400_000;
const platform = CANARY_PLATFORM;
const REASON = 'The user asked for it in writing.';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await activateCanaryRules(server);
});
afterAll(() => server.stop());
afterEach(() => {
  vi.useRealTimers();
});

/** Moves the clock of the product, and of nothing else. */
function moveClock(days: number): void {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: now + days * DAY_MS });
}

const tablesOf = (found: readonly { readonly table: string }[]) =>
  [...new Set(found.map(({ table }) => table))].sort();

const erase = (id: string) => `/v1/accounts/${platform}/${id}/erasure`;

async function eraseAs(id: string): Promise<{ erasure: Erasure; receipt: { en: string; ur: string } }> {
  const person = await server.signIn('Lena', ['legal']);
  const { status, body } = await person.ask(erase(id), { body: { reason: REASON } });
  expect([status, body]).toMatchObject([200, {}]);
  return body as never;
}

describe('erasing an account', () => {
  it('takes a person with fresh proof and a reason', async () => {
    const key = await server.ask(erase('nobody'), { body: { reason: REASON }, key: server.adminKey });
    expect([key.status, (key.body as Problem).code]).toEqual([403, 'session-needed']);
    const reviewer = await server.signIn('Omar', ['reviewer']);
    expect((await reviewer.ask(erase('nobody'), { body: { reason: REASON } })).status).toBe(403);
    const lena = await server.signIn('Lena', ['legal']);
    await sql`update staff_sessions set stepped_up_at = null where staff_id = ${lena.id}`.execute(
      server.breakwater.storage.db,
    );
    const stale = await lena.ask(erase('nobody'), { body: { reason: REASON } });
    expect([stale.status, (stale.body as Problem).code]).toEqual([403, 'step-up-needed']);
  });

  it('leaves nothing of what was planted in a dump, and the audit chain verifies', async () => {
    await plantCanary(server, 'robin');
    const { storage } = server.breakwater;
    const before = tablesOf(await findInDump(storage, [CANARY]));
    expect(before).toEqual(
      expect.arrayContaining([
        'account_risk',
        'accounts',
        'events',
        'gate_checks',
        'model_data_rows',
        'verdicts',
        'actions',
        'notices',
        'review_jobs',
        'screening_matches',
        'webhook_deliveries',
      ]),
    );
    expect(tablesOf(await findInDump(storage, ['robin']))).toContain('confirmed_texts');
    const { body: seen } = await server.ask(erase('robin'));
    const { erasure, receipt } = await eraseAs('robin');
    expect(erasure.erased).toEqual((seen as Pick<Erasure, 'erased'>).erased);
    expect(erasure.erased.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['events', 'verdicts', 'accounts', 'disclosure_sign_ins', 'model_data_rows']),
    );
    const left = await findInDump(storage, [CANARY]);
    const kept = new Set(erasure.kept.map(({ table }) => table));
    expect(tablesOf(left).filter((table) => !kept.has(table))).toEqual([]);
    // Who it was is known as long as a statement of it is kept, so that it is erased then.
    expect(erasure.nextAt).toBeDefined();
    const known = new Set([...kept, 'account_erasures', 'audit_log']);
    const named = tablesOf(await findInDump(storage, ['robin']));
    expect(named.filter((table) => !known.has(table))).toEqual([]);
    expect(receipt.en).toContain(erasure.id);
    expect(receipt.ur).toContain(erasure.id);
    expect(await server.breakwater.verifyAudit()).toMatchObject({ ok: true });
  });

  it('keeps what a law keeps, says so, and erases it when that ends', async () => {
    await plantCanary(server, 'wren');
    await decideCanary(server, 'wren');
    await server.breakwater.redress.statements.settleDuties();
    const { storage, keeping } = server.breakwater;
    const { erasure, receipt } = await eraseAs('wren');
    const statement = erasure.kept.find(({ table }) => table === 'statements');
    expect(statement).toMatchObject({ because: expect.stringContaining('2022/2065'), byOrder: false });
    expect(receipt.en).toContain('2022/2065');
    expect(receipt.en).toContain((statement?.until ?? '').slice(0, 10));
    const kept = new Set(erasure.kept.map(({ table }) => table));
    const left = tablesOf(await findInDump(storage, [CANARY]));
    expect(left.filter((table) => !kept.has(table))).toEqual([]);
    expect(kept.has('events')).toBe(false);
    moveClock(250);
    expect(await keeping.finish()).toBeGreaterThan(0);
    const after = await findInDump(storage, [CANARY]);
    expect(after).toEqual([]);
    const [last] = await keeping.erasures(1);
    expect([last?.doneAt === undefined, last?.accountId]).toEqual([false, undefined]);
    const { rows } = await sql<{ actor: string }>`
      select actor from audit_log where action = 'account.erased' and subject = ${erasure.id} order by seq`.execute(
      storage.db,
    );
    expect(rows.map(({ actor }) => actor)).toEqual([expect.stringMatching(/^staff:/), 'breakwater']);
  });

  it('leaves an account alone that came back, though another one bears its name', async () => {
    await plantCanary(server, 'swift');
    await decideCanary(server, 'swift');
    await server.breakwater.redress.statements.settleDuties();
    const { erasure } = await eraseAs('swift');
    expect(erasure.nextAt).toBeDefined();
    for (const account of [{ id: 'swift' }, { id: 'another-swift', handle: 'swift' }])
      await server.ask('/v1/events?wait=10000', { body: [aPost('Back again.', { platform, account })] });
    moveClock(250);
    expect(await server.breakwater.keeping.finish()).toBeGreaterThan(0);
    const [known] = await server.breakwater.intake.accountsOf([{ platform, accountId: 'swift' }]);
    expect(known?.account.id).toBe('swift');
  });

  it('keeps what an order holds, tells staff until when, and the user nothing of it', async () => {
    await plantCanary(server, 'heron');
    const { storage } = server.breakwater;
    await sql`
      insert into disclosure_holds (id, order_id, platform, account_id, categories, state, created_at, created_by, placed_at,
        expires_at)
      values (gen_random_uuid(), gen_random_uuid(), ${platform}, 'heron', '{content}', 'active', now(), 'x', now(),
        now() + interval '90 days')`.execute(storage.db);
    const { erasure, receipt } = await eraseAs('heron');
    const held = erasure.kept.filter(({ byOrder }) => byOrder).map(({ table }) => table);
    expect(held).toEqual(expect.arrayContaining(['events', 'accounts', 'disclosure_sign_ins']));
    expect(receipt.en).not.toMatch(/order|hold|preserve/i);
    expect(erasure.nextAt).toBeDefined();
  });
});

describe('a request for access', () => {
  it('gives out all that is kept, and nothing of others', async () => {
    await plantCanary(server, 'finch');
    const person = await server.signIn('Lena', ['legal']);
    const path = `/v1/accounts/${platform}/finch/kept`;
    expect(
      (await server.ask(`${path}?reason=${encodeURIComponent(REASON)}`, { key: server.adminKey })).status,
    ).toBe(403);
    const { body } = await person.ask(`${path}?reason=${encodeURIComponent(REASON)}`);
    const all = body as KeptOfAccount;
    expect(all.tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['events', 'verdicts', 'accounts', 'gate_checks', 'model_data_rows']),
    );
    expect(all.signIns.items[0]).toMatchObject({ ip: '203.0.113.199' });
    expect(JSON.stringify(all)).not.toContain('amina');
  });
});
