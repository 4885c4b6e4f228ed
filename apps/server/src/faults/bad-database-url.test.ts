import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, startProcess } from './testing/breakwater-process.ts';

const PASSWORD = 'not%2Dfor%2Dlogs';
const READABLE = 'not-for-logs';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'breakwater-url-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function outputOfStart(databaseUrl: string) {
  const started = startProcess(['serve'], { BREAKWATER_HOME: home, PORT: '0', DATABASE_URL: databaseUrl });
  const { code } = await started.ended;
  return { code, output: started.output() };
}

it('a database that does not answer is named, and its password is not', async () => {
  const port = await freePort();
  const { code, output } = await outputOfStart(`postgres://harbour:${PASSWORD}@127.0.0.1:${port}/breakwater`);
  expect(code).toBe(3);
  expect(output).toContain(`postgres://harbour:***@127.0.0.1:${port}/breakwater`);
  expect(output).toContain('Check DATABASE_URL');
  expect(output).not.toContain(PASSWORD);
  expect(output).not.toContain(READABLE);
});

it('an address that is none is refused with the shape of one', async () => {
  const { code, output } = await outputOfStart(`mysql://harbour:${PASSWORD}@127.0.0.1/breakwater`);
  expect(code).toBe(2);
  expect(output).toContain('DATABASE_URL is not usable: expected postgres://user:password@host:5432/name');
  expect(output).not.toContain(PASSWORD);
});

it('a worker beside a server ends where it cannot start, so that another one is started', async () => {
  const url = `postgres://harbour:${PASSWORD}@127.0.0.1:${await freePort()}/breakwater`;
  const settings = { BREAKWATER_HOME: home, DATABASE_URL: url };
  const worker = startProcess(['worker'], settings, { line: true });
  try {
    expect(await Promise.race([worker.ended, sleep(30_000, 'it goes on', { ref: false })])).toEqual({
      code: 3,
      signal: null,
    });
  } finally {
    await worker.end('SIGKILL');
  }
});
