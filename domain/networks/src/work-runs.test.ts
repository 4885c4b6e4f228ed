import { setTimeout as sleep } from 'node:timers/promises';
import { type CoShareEngine, countCoShares } from '@breakwater/graph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNetworks } from './networks.ts';
import { createWorld, type NetworksFixture, openNetworks } from './testing/index.ts';

let fixture: NetworksFixture;
beforeAll(async () => {
  fixture = await openNetworks();
  fixture.send(...createWorld(7).crowd(20, 25));
});
afterAll(() => fixture.close());

const window = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };

describe('a search', () => {
  it('is worked on by one process at a time, and taken over when it lies', async () => {
    const other = createNetworks(fixture.context);
    const { id } = await fixture.networks.runs.ask(window, 'staff:ayla');
    await fixture.networks.runs.work(0);
    expect(await fixture.networks.runs.get(id)).toMatchObject({ state: 'working' });
    expect(await other.runs.work(1_000)).toBe(false);
    fixture.clock.advance(121_000);
    while (await other.runs.work(1_000));
    expect(await fixture.networks.runs.get(id)).toMatchObject({ state: 'done', events: 500 });
    // The first one comes back: what it does has no effect.
    await fixture.networks.runs.work(10_000).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'network-run-lost' });
    });
    expect(await fixture.networks.runs.get(id)).toMatchObject({ state: 'done' });
  });

  it('is given up after it was begun three times', async () => {
    const { id } = await fixture.networks.runs.ask(window, 'staff:ayla');
    for (let turn = 0; turn < 4; turn++) {
      await createNetworks(fixture.context).runs.work(0);
      fixture.clock.advance(121_000);
    }
    const run = await fixture.networks.runs.get(id);
    expect(run).toMatchObject({ state: 'failed' });
    expect(run.fault).toContain('shorter window');
  });

  it('is begun again after a fault that may pass', async () => {
    let isAway = true;
    const { context, clock } = fixture;
    const scan: typeof context.events.scan = async (...wish) => {
      if (isAway) throw new Error('the database is away');
      return context.events.scan(...wish);
    };
    const networks = createNetworks({ ...context, events: { scan } });
    const { id } = await networks.runs.ask(window, 'staff:ayla');
    await expect(networks.runs.work(1_000)).rejects.toThrow('away');
    isAway = false;
    expect(await networks.runs.work(1_000)).toBe(false);
    clock.advance(121_000);
    while (await networks.runs.work(1_000));
    expect(await networks.runs.get(id)).toMatchObject({ state: 'done' });
  });

  it('takes the pairs of another engine for large windows, and waits for it in turns', async () => {
    let asked = 0;
    const open = async (): Promise<CoShareEngine> => async (shares, options) => {
      asked++;
      await sleep(500);
      return countCoShares(shares, options);
    };
    const networks = createNetworks({ ...fixture.context, largeEngine: { fromShares: 100, open } });
    const { id } = await networks.runs.ask(window, 'staff:ayla');
    let turns = 0;
    while (await networks.runs.work(100)) turns++;
    expect(await networks.runs.get(id)).toMatchObject({ state: 'done', engine: 'duckdb' });
    expect([asked, turns > 2]).toEqual([1, true]);
  });

  it('says what is wrong with its window', async () => {
    const wrong = { from: window.to, to: window.from };
    await expect(fixture.networks.runs.ask(wrong, 'staff:ayla')).rejects.toMatchObject({
      code: 'network-run-window',
    });
    await expect(fixture.networks.runs.get('nothing')).rejects.toMatchObject({
      code: 'network-run-not-found',
    });
  });
});
