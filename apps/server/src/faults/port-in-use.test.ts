import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, startProcess } from './testing/breakwater-process.ts';

const occupant = createServer();
let home: string;
let port: number;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'breakwater-port-'));
  port = await freePort();
  await new Promise<void>((resolve) => occupant.listen(port, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => occupant.close(resolve));
  rmSync(home, { recursive: true, force: true });
});

it('a port in use is said in one sentence, with the way out, before anything is made', async () => {
  const second = startProcess(['serve'], {
    BREAKWATER_HOME: home,
    PORT: String(port),
    BREAKWATER_WATCH_PORT: '0',
  });
  expect(await second.ended).toEqual({ code: 2, signal: null });
  expect(second.output()).toContain(`Port ${port} on 127.0.0.1 is in use by another program.`);
  expect(second.output()).toContain('PORT=');
  expect(second.output()).not.toMatch(/^\s+at /m);
  expect(readdirSync(home)).toEqual([]);
});

it('so is a port for watching, of a worker too, with the setting that changes it', async () => {
  const worker = startProcess(['worker'], { BREAKWATER_HOME: home, BREAKWATER_WATCH_PORT: String(port) });
  expect(await worker.ended).toEqual({ code: 2, signal: null });
  expect(worker.output()).toContain(`Port ${port} on 127.0.0.1 is in use by another program.`);
  expect(worker.output()).toContain('BREAKWATER_WATCH_PORT=');
  expect(readdirSync(home)).toEqual([]);
});
