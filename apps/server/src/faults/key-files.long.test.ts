import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadOrCreateSigningKey } from '@breakwater/audit';
import { writeEpochKeys } from '@breakwater/storage';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { type Running, start } from '../start.ts';
import { openTestHome, type TestHome } from '../testing/test-home.ts';
import { replaceKeyFileOf } from '../watch/replace-key-file.ts';

const FILES = [
  'audit-key.pem',
  'exchange-key.pem',
  'disclosure-signing-key.pem',
  'evidence-key.pem',
  'vault-keys.json',
  'disclosure-keys.json',
];

let place: TestHome;
let running: Running | undefined;
let logged = '';

beforeEach(async () => {
  place = await openTestHome();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(place.home, { recursive: true, force: true });
});

const settings = ({ home, databaseUrl }: TestHome) => ({
  BREAKWATER_HOME: home,
  LOG_LEVEL: 'silent',
  PORT: '0',
  ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
});
async function startHere(): Promise<{
  status: number;
  body: { faults: { code: string; message: string }[] };
}> {
  logged = '';
  const logger = pino(
    { level: 'error' },
    {
      write: (line: string) => {
        logged += line;
      },
    },
  );
  running = await start(readConfig(settings(place)), ['serve'], logger);
  return look();
}
async function look() {
  const answer = await fetch(`${running?.watchAddress}/readyz`);
  return { status: answer.status, body: (await answer.json()) as never };
}

it('is ready with the keys that belong to its data, and not as soon as one is gone', async () => {
  expect(await startHere()).toMatchObject({ status: 200, body: { faults: [] } });
  for (const file of FILES) {
    const path = join(place.home, file);
    renameSync(path, `${path}.away`);
    const { status, body } = await look();
    expect([file, status]).toEqual([file, 503]);
    expect(body).toMatchObject({ faults: [{ message: expect.stringContaining(path) }] });
    // Strangers are told that, and not where the file is.
    const open = await (await fetch(`${running?.address}/readyz`)).text();
    expect(open).toContain('"not-ready"');
    expect(open).not.toContain(file);
    renameSync(`${path}.away`, path);
  }
  expect((await look()).status).toBe(200);
}, 60_000);

it.each(FILES)('a start without %s makes no other one, and names the file and the database', async (file) => {
  const path = join(place.home, file);
  rmSync(path);
  const { status, body } = await startHere();
  expect(status).toBe(503);
  const [fault] = body.faults;
  expect(body.faults).toHaveLength(1);
  expect(fault?.message).toContain(path);
  expect(fault?.message).toContain(place.databaseUrl?.split('/').at(-1) ?? join(place.home, 'database'));
  expect(existsSync(path)).toBe(false);
  expect(logged).toContain(`not ready: ${fault?.message}`);
});

it('a start with the keys of another installation names each that signs, and signs nothing with it', async () => {
  const signing = FILES.filter((file) => file.endsWith('.pem'));
  for (const file of FILES) {
    const path = join(place.home, file);
    rmSync(path);
    if (signing.includes(file)) await loadOrCreateSigningKey(path);
    else await writeEpochKeys(path, [{ epoch: 1, since: 0, root: randomBytes(32) }]);
  }
  const { status, body } = await startHere();
  expect(status).toBe(503);
  for (const file of FILES)
    expect(body.faults.map(({ message }) => message)).toContainEqual(expect.stringContaining(file));
  expect(body.faults.filter(({ code }) => code === 'key-file-other')).toHaveLength(signing.length);
  const { audit } = running?.breakwater ?? {};
  await expect(audit?.checkpoint()).rejects.toMatchObject({ code: 'key-file-other' });
}, 60_000);

it('goes on with another key once that was said on purpose, on record', async () => {
  const path = join(place.home, 'exchange-key.pem');
  rmSync(path);
  const wish = { name: 'exchange', reason: 'the disk was lost', by: 'machine:test' } as const;
  const replaced = await replaceKeyFileOf(readConfig(settings(place)), wish);
  expect(replaced).toMatchObject({ made: true, file: path });
  expect((await startHere()).status).toBe(200);
  const { exchange, audit } = running?.breakwater ?? {};
  expect(exchange?.self.publicKey).toBe(replaced.now);
  const found = await audit?.search({ action: 'key-file.replaced', limit: 5 });
  expect(found?.items).toMatchObject([
    { actor: 'machine:test', subject: 'exchange', detail: { before: replaced.before, reason: wish.reason } },
  ]);
  await running?.stop();
  running = undefined;
  await expect(replaceKeyFileOf(readConfig(settings(place)), wish)).rejects.toMatchObject({
    code: 'key-file-same',
  });
}, 60_000);
