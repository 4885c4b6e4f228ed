import { aRecord } from '@breakwater/contracts/testing';
import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDetection, type Detection } from '../detection.ts';
import { detectionMigrations } from '../migrations.ts';

let storage: Storage;
let detection: Detection;

beforeAll(async () => {
  storage = await openTestStorage(detectionMigrations);
  const reporterAccuracy = async (_: string, reporters: readonly string[]) =>
    new Map(reporters.map((reporter) => [reporter, reporter === 'careful' ? 0.9 : undefined]));
  detection = createDetection({ storage, clock: createTestClock(), reporterAccuracy });
  await detection.start();
});
afterAll(() => storage.close());

let made = 0;
function aReport(accountId: string, at: string, reporter?: string, onContent = false) {
  return aRecord({
    id: `r${++made}`,
    type: 'report.created',
    at,
    platform: 'harbour',
    account: { id: accountId },
    report: { reason: 'terrorism', ...(reporter !== undefined && { reporter }) },
    ...(onContent && { content: { id: 'c1' } }),
  });
}

async function run(records: Parameters<Detection['evaluate']>[0], signals = ['reports']) {
  const needs = { signals, counters: [] };
  return (await storage.transaction((trx) => detection.evaluate(records, needs, trx))).signals;
}

describe('reports', () => {
  it('sees the reports up to each event of the batch, in seven days, of that account alone', async () => {
    const sets = await run([
      aReport('b1', '2026-01-01T00:00:00Z', 'careful', true),
      aReport('b2', '2026-01-02T00:00:00Z', 'stranger'),
      aReport('b1', '2026-01-02T00:00:00Z', 'stranger'),
      aReport('b1', '2026-01-02T00:00:01Z', 'stranger'),
      aReport('b1', '2026-01-02T00:00:02Z'),
      aReport('b1', '2026-01-08T00:00:00Z'),
    ]);
    const values = sets.map(({ reports }) => (reports?.known ? reports.value : undefined));
    expect(values[0]).toEqual({
      count: 1,
      distinctReporters: 1,
      goodRecord: 1,
      anonymous: 0,
      onContent: 1,
      reasons: ['terrorism'],
      weighted: 0.9,
    });
    expect(values[1]).toMatchObject({ count: 1, weighted: 0.5 });
    expect(values[4]).toMatchObject({
      count: 4,
      distinctReporters: 2,
      goodRecord: 1,
      onContent: 1,
      weighted: 0.9 + 0.5 + 0.5,
    });
    expect(values[5]).toMatchObject({ count: 4, onContent: 0, weighted: 1 });
    expect(sets[4]?.reports).toMatchObject({ evidence: [{ kind: 'report', value: 4, window: 'P7D' }] });
  });

  it('are remembered while no rule reads them, once each', async () => {
    const report = aReport('b3', '2026-01-01T00:00:00Z', 'stranger');
    await run([report], []);
    await run([report], []);
    const [set] = await run([aReport('b3', '2026-01-01T01:00:00Z', 'careful')]);
    expect(set?.reports).toMatchObject({ value: { count: 2, weighted: 1.4 } });
  });

  it('are forgotten when they count no more', async () => {
    await run([aReport('b4', '2026-01-01T00:00:00Z')], []);
    expect(await detection.purgeReports(Date.UTC(2026, 0, 2))).toBe(0);
    expect(await detection.purgeReports(Date.UTC(2026, 1, 1))).toBeGreaterThan(0);
    const [set] = await run([aReport('b4', '2026-01-01T01:00:00Z')]);
    expect(set?.reports).toMatchObject({ value: { count: 1 } });
  });
});
