import { readFileSync, rmSync, statSync } from 'node:fs';
import { postgresAvailable } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyTestHome, type TestHome } from '../testing/test-home.ts';
import { type BreakwaterProcess, startProcess } from './testing/breakwater-process.ts';

describe.skipIf(!postgresAvailable)('an empty database [needs postgres]', () => {
  let place: TestHome;
  let processes: BreakwaterProcess[] = [];
  beforeAll(async () => {
    place = await emptyTestHome({ embedded: false });
  });
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.end('SIGKILL')));
    rmSync(place.home, { recursive: true, force: true });
  });

  it('two servers and a worker that are started at once all come up, and give out the key of the set-up once', async () => {
    const settings = {
      BREAKWATER_HOME: place.home,
      DATABASE_URL: place.databaseUrl ?? '',
      PORT: '0',
      BREAKWATER_WATCH_PORT: '0',
    };
    processes = [['serve', '--no-worker'], ['serve', '--no-worker'], ['worker']].map((args) =>
      startProcess(args, settings),
    );
    await Promise.all(processes.map((one) => one.untilWritten(/"msg":"started"/)));
    const addresses = await Promise.all(
      processes.slice(0, 2).map(async (one) => (await one.untilWritten(/answers at (http\S+)/))[1] ?? ''),
    );
    const files = processes.flatMap((one) => one.output().match(/Set-up key[^\n]*: in (\S+)/)?.[1] ?? []);
    expect(files).toHaveLength(1);
    expect(statSync(files[0] ?? '').mode & 0o777).toBe(0o600);
    const keys = files.map((file) => readFileSync(file, 'utf8').trim());
    for (const url of addresses) {
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      const headers = { authorization: `Bearer ${keys[0]}` };
      const { versions } = (await (await fetch(`${url}/v1/rules/history`, { headers })).json()) as {
        versions: unknown[];
      };
      expect(versions).toHaveLength(1);
    }
    const waited = processes.filter((one) => one.output().includes('waits for its turn'));
    expect(waited.length).toBeGreaterThanOrEqual(1);
  }, 120_000);
});
