import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestHome } from '../testing/test-home.ts';
import { type BreakwaterProcess, startProcess } from './testing/breakwater-process.ts';

let home: string;
let first: BreakwaterProcess;

beforeAll(async () => {
  ({ home } = await openTestHome({ embedded: true }));
  first = startProcess(['serve'], { BREAKWATER_HOME: home, PORT: '0' });
  await first.untilWritten(/"msg":"started"/);
}, 60_000);
afterAll(async () => {
  await first?.end('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

it('a second process on the folder of the embedded database is refused and the first goes on', async () => {
  const second = startProcess(['worker'], { BREAKWATER_HOME: home, BREAKWATER_WATCH_PORT: '0' });
  expect(await second.ended).toEqual({ code: 2, signal: null });
  expect(second.output()).toContain(`is in use by process ${first.pid}`);
  expect(second.output()).toContain('DATABASE_URL');
  const [, url = ''] = await first.untilWritten(/answers at (http\S+)/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

it('the folder of a process that was killed is taken over', async () => {
  await first.end('SIGKILL');
  first = startProcess(['serve'], { BREAKWATER_HOME: home, PORT: '0' });
  await first.untilWritten(/"msg":"started"/);
}, 60_000);
