import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMeter, type MeteredVerdict } from './meter.ts';
import { pulseMigrations } from './migrations.ts';
import { createPulse } from './pulse.ts';

let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage(pulseMigrations);
});
afterAll(() => storage.close());

const fired = (policy: string, mode: 'live' | 'shadow' = 'live') =>
  ({ policy, mode }) as MeteredVerdict['fired'][number];
const flagged = (...policies: string[]): MeteredVerdict => ({
  outcome: 'flagged',
  fired: [...policies.map((policy) => fired(policy)), fired('terrorism/tried', 'shadow')],
});
const clean: MeteredVerdict = { outcome: 'nothing-found', fired: [] };

describe('the meter', () => {
  it('counts what was committed, once', () => {
    const meter = createMeter();
    meter.judged([flagged('terrorism/praise'), clean], [0, 0]);
    // The attempt was rolled back, and made again.
    meter.judged([flagged('terrorism/praise', 'terrorism/praise', 'spam'), clean, clean], [900, 800, 0]);
    meter.committed(1_000);
    meter.committed(5_000);
    const counts = meter.take();
    expect(counts).toMatchObject({ events: 3, flagged: 1, byPolicy: { 'terrorism/praise': 1, spam: 1 } });
    expect(counts.latency.reduce((a, b) => a + b)).toBe(3);
    expect(meter.take().events).toBe(0);
  });
});

describe('the pulse', () => {
  it('takes workers together, leaves gaps where nobody wrote, and misses who is silent', async () => {
    const clock = createTestClock(Date.parse('2026-03-01T10:00:00Z'));
    const pulse = createPulse({ storage, clock });
    const [one, two] = ['one', 'two'].map((id) => ({ id, role: 'worker', startedAt: clock.now() }));
    if (!one || !two) throw new Error('two workers');
    const beat = async (worker: typeof one, events: number, waiting: number) => {
      const meter = createMeter();
      meter.judged(new Array(events).fill(flagged('spam')), new Array(events).fill(clock.now() - 100));
      meter.committed(clock.now());
      await pulse.beat(worker, meter.take(), waiting);
    };
    clock.advance(10_000);
    await beat(one, 30, 5);
    await beat(two, 20, 7);
    clock.advance(60_000);
    await beat(one, 10, 0);
    const { points, workers } = await pulse.read(60);
    expect(points.map(({ at, events, byPolicy, waiting }) => [at, events, byPolicy, waiting])).toEqual([
      ['2026-03-01T10:00:00.000Z', 50, { spam: 50 }, 7],
      ['2026-03-01T10:01:00.000Z', 10, { spam: 10 }, 0],
    ]);
    expect(points[0]?.p50).toBeGreaterThan(80);
    expect(points[0]?.p99).toBeLessThan(125);
    expect(workers.map(({ id, healthy }) => [id, healthy])).toEqual([
      ['one', true],
      ['two', false],
    ]);
    await pulse.ended('two');
    expect((await pulse.read(60)).workers.map(({ id }) => id)).toEqual(['one']);
    clock.advance(8 * 24 * 3_600_000);
    await pulse.purge();
    expect(await pulse.read(60 * 24 * 30)).toEqual({ points: [], workers: [] });
  });
});
