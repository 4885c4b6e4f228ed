import { createTestClock } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { gaugeBacklog } from './gauge-backlog.ts';

function aGauge(queued: number) {
  const clock = createTestClock();
  const database = { queued, counts: 0 };
  const count = async (atMost: number) => {
    database.counts++;
    return Math.min(database.queued, atMost);
  };
  return { clock, database, gauge: gaugeBacklog({ count, clock, maxBacklog: 100 }) };
}

describe('gaugeBacklog', () => {
  it('counts once a second at most while there is room', async () => {
    const { gauge, database, clock } = aGauge(0);
    for (let upload = 0; upload < 9; upload++) await gauge.admit(10);
    expect(database.counts).toBe(1);
    clock.advance(1_000);
    await gauge.admit(10);
    expect(database.counts).toBe(2);
  });

  it('counts again before it refuses, but not for every refusal', async () => {
    const { gauge, database, clock } = aGauge(95);
    for (let upload = 0; upload < 5; upload++)
      await expect(gauge.admit(10)).rejects.toMatchObject({ status: 429 });
    expect(database.counts).toBe(1);
    database.queued = 0;
    clock.advance(100);
    await gauge.admit(10);
    expect(database.counts).toBe(2);
  });

  it('knows what was judged here without counting', async () => {
    const { gauge, database } = aGauge(95);
    await expect(gauge.admit(10)).rejects.toMatchObject({ code: 'overloaded' });
    gauge.drained(50);
    await gauge.admit(10);
    expect(database.counts).toBe(1);
  });

  it('passes an absent database on as such', async () => {
    const count = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    const gauge = gaugeBacklog({ count, clock: createTestClock(), maxBacklog: 100 });
    await expect(gauge.admit(1)).rejects.toMatchObject({ code: 'database-away', status: 503 });
  });
});
