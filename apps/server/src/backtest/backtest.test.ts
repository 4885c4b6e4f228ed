import type { EventRecord } from '@breakwater/contracts';
import { MAX_BACKTEST_EVENTS } from '@breakwater/contracts/rules';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { createDetection, type Detection, detectionMigrations } from '@breakwater/detection';
import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import { createRules, type Rules, rulesMigrations } from '@breakwater/rules';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BacktestParts, createBacktester } from './backtest.ts';

const START = Date.UTC(2026, 0, 1);
const source = `
ruleset: bursts
version: 1
counters:
  - { name: posts, measure: count, on: [content.created], by: account, window: PT1H }
rules:
  - { id: burst, title: A, mode: live, policy: p, when: 'counters.posts >= 4', because: x, then: [{ action: queue }] }
`;
const ids = createIds(createTestClock());
/** Posts of seven accounts, at positions with gaps. */
const records = Array.from({ length: 1_203 }, (_, index) => {
  const at = new Date(START + index * 60_000).toISOString();
  const account = { id: `a${(index * index) % 7}` };
  return aRecord(aPost(`post ${index}`, { at, account }), { id: ids(), seq: 10 + index * 3 });
});
const pages: number[] = [];
const page = (events: readonly EventRecord[]) => {
  pages.push(events.length);
  return events;
};
const intake: BacktestParts['intake'] = {
  recentEvents: async ({ limit, before = Number.POSITIVE_INFINITY }) =>
    page(records.filter(({ seq }) => seq < before).slice(-limit)).toReversed(),
  scanEvents: async (from, limit) => page(records.filter(({ seq }) => seq >= from).slice(0, limit)),
};

let storage: Storage;
let detection: Detection;
let rules: Rules;
const judgedToFire: string[] = [];

beforeAll(async () => {
  storage = await openTestStorage({ ...detectionMigrations, ...rulesMigrations });
  const clock = createTestClock();
  detection = createDetection({ storage, clock });
  await detection.start();
  rules = createRules({ storage, clock, ids, catalogue: detection.catalogue(), engineVersion: '0' });
  await rules.activate(source, 'amina');
  for (let start = 0; start < records.length; start += 300) {
    const batch = records.slice(start, start + 300);
    await storage.work(async (work) => {
      const live = rules.snapshot();
      const { signals, bankVersions } = await detection.evaluate(batch, live.needs, work.db);
      const verdicts = await live.judge(batch, signals, bankVersions, work);
      judgedToFire.push(
        ...verdicts.flatMap(({ outcome, eventId }) => (outcome === 'flagged' ? eventId : [])),
      );
    });
  }
});
afterAll(() => storage.close());

async function storedCounters(): Promise<unknown> {
  const tables = storage.db.withTables<{ counters: { counter: string; key: string } }>();
  return tables.selectFrom('counters').selectAll().orderBy('counter').orderBy('key').execute();
}

describe('a backtest', () => {
  it('of the live rules fires where they fired, page by page, and leaves the live counters alone', async () => {
    const before = await storedCounters();
    const backtest = createBacktester({ intake, detection, rules });
    const report = await backtest(source, MAX_BACKTEST_EVENTS);
    expect(judgedToFire.length).toBeGreaterThan(100);
    expect(report).toMatchObject({
      events: records.length,
      flagged: judgedToFire.length,
      rules: [{ id: 'burst', fired: judgedToFire.length, samples: judgedToFire.slice(0, 10) }],
      newlyFlagged: { count: 0 },
      noLongerFlagged: { count: 0 },
    });
    expect(await storedCounters()).toEqual(before);
    expect(Math.max(...pages)).toBe(500);
  });

  it('runs over the latest events, counting only those', async () => {
    const backtest = createBacktester({ intake, detection, rules });
    expect(await backtest(source, 700)).toMatchObject({ events: 700 });
    expect(await backtest(source, 3)).toMatchObject({ events: 3, flagged: 0 });
  });

  it('waits for no other: it is refused while one runs, and again possible after one failed', async () => {
    const backtest = createBacktester({ intake, detection, rules });
    const failing = backtest('ruleset: x', 10);
    await expect(backtest(source, 10)).rejects.toMatchObject({ code: 'backtest-running', status: 429 });
    await expect(failing).rejects.toMatchObject({ code: 'ruleset-faults' });
    expect(await backtest(source, 10)).toMatchObject({ events: 10 });
    await expect(backtest(source, MAX_BACKTEST_EVENTS + 1)).rejects.toMatchObject({
      code: 'backtest-too-long',
    });
  });
});
