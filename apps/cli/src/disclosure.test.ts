import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hold, Production, SignInLogState } from '@breakwater/contracts/disclosure';
import { makeAuthorityKey, openPackage } from '@breakwater/disclosure/testing';
import { makeOrders, startTestServer, type TestServer, type TestSession } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';
import { runProcess } from './testing/run-process.ts';
import { signedInAt } from './testing/signed-in-at.ts';

let server: TestServer;
let env: Record<string, string>;
let lawyer: TestSession;
let identity: string;
let grantId: string;
let orderId: string;
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
  folder = mkdtempSync(join(tmpdir(), 'disclosed-'));
  const lead = await server.signIn('Lena', ['lead']);
  lawyer = await server.signIn('Lutz', ['legal']);
  env = signedInAt(server, lead);
  const key = await makeAuthorityKey();
  identity = key.identity;
  const made = await makeOrders(server, { recipient: key.recipient, count: 1, by: lawyer.actor });
  orderId = made.orderIds[0] ?? '';
  const at = Date.now() - 60_000;
  const [from, to] = [at, at + 1].map((ms) => new Date(ms).toISOString());
  const event = {
    id: 'e1',
    type: 'account.signed_in',
    at: from,
    platform: 'harbour',
    account: { id: 'noor' },
    session: { ip: '203.0.113.7', port: 40_001 },
  };
  await server.ask('/v1/events?wait=10000', { body: [event] });
  const { storage, disclosure } = server.breakwater;
  const account = { platform: 'harbour', accountId: 'noor' };
  grantId = await storage.work(async (work) => {
    await disclosure.holds.place(work, {
      orderId,
      accounts: [account],
      categories: ['traffic'],
      by: lawyer.actor,
      expiresAt: new Date(at + 86_400_000).toISOString(),
    });
    return disclosure.grants.open(work, {
      orderId,
      instrument: 'us-sca',
      requestType: 'court-order-2703d',
      authorityId: made.authorityId,
      recipient: key.recipient,
      categories: ['traffic'],
      level: 3,
      needsLawyer: true,
      emergency: false,
      calledBack: false,
      approvedBy: lawyer.actor,
      accounts: [{ ...account, from: from ?? '', to: to ?? '' }],
    });
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

const cli = (...args: string[]) => runCli(['disclosure', ...args], { env });
const asLawyer = (...args: string[]) =>
  runCli(['disclosure', ...args, '--as', lawyer.email], { env, input: `${lawyer.password}\n` });

describe('disclosure on the command line', { timeout: 120_000 }, () => {
  it('goes from a grant to an opened package that is checked without a server', async () => {
    expect((await cli('grants', '--order', orderId)).stdout).toContain(grantId);
    expect((await cli('preview', grantId)).stdout).toMatch(/traffic +ip +1/);
    const prepared = JSON.parse((await cli('prepare', grantId, '--json')).stdout) as Production;
    const values = await asLawyer('values', prepared.id);
    expect([values.code, values.stdout]).toEqual([0, expect.stringContaining('203.0.113.7')]);
    const byKey = await runCli(['disclosure', 'approve', prepared.id, '--as', 'nobody@example.org'], {
      env,
      input: 'wrong',
    });
    expect(byKey.code).toBe(4);
    const approved = await asLawyer('approve', prepared.id, '--lawyer');
    expect([approved.code, approved.stdout]).toEqual([0, expect.stringContaining('released')]);
    const { url } = JSON.parse((await cli('link', prepared.id, '--json')).stdout) as { url: string };
    const sealed = new Uint8Array(await (await fetch(new URL(url, server.address))).arrayBuffer());
    const opened = join(folder, 'package');
    mkdirSync(opened);
    for (const [name, bytes] of await openPackage(sealed, identity)) writeFileSync(join(opened, name), bytes);
    const sound = await runProcess(['disclosure', 'verify', opened]);
    expect([sound.code, sound.stdout]).toEqual([0, expect.stringContaining('Sound: 2 files with 2 records')]);
    writeFileSync(join(opened, 'sign-ins.json'), '[]');
    const broken = await cli('verify', opened);
    expect([broken.code, broken.stdout.trim()]).toEqual([
      1,
      'sign-ins.json: This file is not what was packed.',
    ]);
    expect((await cli('packages', '--order', orderId)).stdout).toContain(prepared.id);
    expect((await cli('show', prepared.id)).stdout).toContain(`approved`);
    expect((await cli('notices', '--order', orderId)).stdout).toContain('harbour/noor');
  });

  it('rejects and withdraws with a reason', async () => {
    const { id } = JSON.parse((await cli('prepare', grantId, '--json')).stdout) as Production;
    expect((await cli('withdraw', id, '--because', 'not needed')).stdout).toContain('withdrawn: not needed');
    expect((await cli('reject', id, '--because', 'x', '--json')).code).toBe(4);
    expect((await cli('review', id, '--note', 'x')).code).toBe(4);
    expect((await asLawyer('break-glass', id, '--because', 'x')).code).toBe(4);
  });

  it('shows holds and the log, moves an end, and makes a new key', async () => {
    const holds = JSON.parse((await cli('holds', '--order', orderId, '--json')).stdout) as Hold[];
    const [hold] = holds;
    const until = new Date(Date.now() + 10 * 86_400_000).toISOString();
    const extended = await cli('extend', hold?.id ?? '', '--until', until, '--because', 'x');
    expect([extended.code, extended.stdout]).toEqual([0, expect.stringContaining(until.slice(0, 16))]);
    expect((await cli('release', hold?.id ?? '', '--because', 'over')).stdout).toContain('released');
    expect((await cli('log')).stdout).toMatch(/ordinary +1 /);
    const rotated = JSON.parse((await asLawyer('rotate', '--json')).stdout) as SignInLogState;
    expect(rotated.keys).toHaveLength(2);
    expect((await cli('secrecy', orderId, '--json')).code).toBe(4);
  });
});
