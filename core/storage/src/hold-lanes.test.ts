import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLaneHolder, type HeldLane, type LaneHolder, LaneLostError } from './hold-lanes.ts';
import { LANE_COUNT, laneOf } from './lane.ts';
import type { Storage } from './storage.ts';
import { openTestStorage } from './testing/index.ts';

let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  await sql`update lanes set holder = null, lease_until = null`.execute(storage.db);
  await sql`delete from lane_workers`.execute(storage.db);
});

const worker = (holder: string, leaseMs = 10_000) =>
  createLaneHolder({ storage, holder, laneCount: LANE_COUNT, leaseMs });

describe('createLaneHolder', () => {
  it('shares lanes fairly, with each lane in one hand', async () => {
    const [one, two] = [worker('one'), worker('two')];
    expect(await one.hold()).toHaveLength(LANE_COUNT);
    expect(await two.hold()).toHaveLength(0);
    const first = await one.hold();
    const second = await two.hold();
    expect([first.length, second.length]).toEqual([32, 32]);
    expect(new Set([...first, ...second].map((held) => held.lane)).size).toBe(LANE_COUNT);
    await one.release();
    expect(await two.hold()).toHaveLength(LANE_COUNT);
  });

  it('fences off a worker whose lease ran out', async () => {
    const slow = worker('slow', 1);
    const lanes = await slow.hold();
    await new Promise((resolve) => setTimeout(resolve, 10));
    await worker('quick').hold();
    const late = storage.transaction((trx) => slow.assertHeld(trx, lanes));
    await expect(late).rejects.toThrow(LaneLostError);
  });

  it('never lets two workers pass the fence for one lane, whatever the order of their steps', async () => {
    const step = fc.record({
      who: fc.constantFrom(0, 1, 2),
      what: fc.constantFrom('hold', 'release', 'expire'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const workers = ['a', 'b', 'c'].map((name) => ({
          name,
          lanes: worker(name),
          held: [] as readonly HeldLane[],
        }));
        for (const { who, what } of steps) await take(what, workers[who]);
        const passing: number[] = [];
        for (const { lanes, held } of workers) passing.push(...(await passingLanes(lanes, held)));
        expect(passing).toHaveLength(new Set(passing).size);
        for (const { lanes } of workers) await lanes.release();
      }),
      { numRuns: 8 },
    );
  }, 30_000);
});

interface TestWorker {
  readonly name: string;
  readonly lanes: LaneHolder;
  held: readonly HeldLane[];
}

async function take(what: string, who: TestWorker | undefined): Promise<void> {
  if (!who) return;
  if (what === 'hold') who.held = await who.lanes.hold();
  if (what === 'release') await who.lanes.release();
  if (what === 'expire') {
    await sql`update lanes set lease_until = now() - interval '1 second' where holder = ${who.name}`.execute(
      storage.db,
    );
  }
}

async function passingLanes(lanes: LaneHolder, held: readonly HeldLane[]): Promise<number[]> {
  const passing: number[] = [];
  for (const one of held) {
    const inside = storage.transaction((trx) => lanes.assertHeld(trx, [one]));
    if (
      await inside.then(
        () => true,
        () => false,
      )
    )
      passing.push(one.lane);
  }
  return passing;
}

describe('laneOf', () => {
  it('spreads accounts evenly', () => {
    const counts = new Array<number>(LANE_COUNT).fill(0);
    for (let i = 0; i < 64_000; i++) {
      const lane = laneOf('harbour', `account-${i}`);
      counts[lane] = (counts[lane] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });
});
