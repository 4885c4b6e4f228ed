import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { Breakwater } from '../compose/breakwater.ts';
import { startTestServer } from '../testing/index.ts';
import { processMetrics } from './process-metrics.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function startAndStop(): Promise<WeakRef<Breakwater>> {
  const server = await startTestServer();
  const breakwater = new WeakRef(server.breakwater);
  expect(await server.metrics()).toMatch(/^breakwater_process_cpu_seconds_total \d/m);
  await server.stop();
  expect(() => server.breakwater).toThrow('this server has stopped');
  return breakwater;
}

it('a server that has stopped leaves memory, whatever watches the process', async () => {
  const stopped = await startAndStop();
  for (let turn = 0; turn < 20 && stopped.deref(); turn++) {
    await sleep(50);
    collect();
  }
  expect(stopped.deref()).toBe(undefined);
});

it('what Node tells of the process is collected once', () => {
  expect(processMetrics()).toBe(processMetrics());
});
