import type { EventRecord, PlatformEvent } from '@breakwater/contracts';
import { aRecord } from '@breakwater/contracts/testing';
import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDetection, type Detection } from '../../detection.ts';
import { detectionMigrations } from '../../migrations.ts';
import { aTextModel, modelsOf } from '../../testing/index.ts';

const START = Date.UTC(2026, 0, 1);
const needs = { signals: ['account.risk'], counters: [] };
const accounts = { label: 'support', floor: -1.5, steps: [{ posts: 1, slope: 1.6, shift: 1 }] };
const textModels = modelsOf([aTextModel({ id: 'pool', accounts }), aTextModel({ id: 'other' })]);
const TEXTS = {
  likely: 'it is likely that everybody knows what this says',
  possible: 'it is possible that somebody knows what this says',
  harmless: 'the late ferry to the old harbour leaves at nine',
  short: 'good',
  broken: 'it is broken and likely',
};

let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage(detectionMigrations);
});
afterAll(() => storage.close());

interface Step {
  readonly account: string;
  readonly text: keyof typeof TEXTS;
  readonly type: 'content.created' | 'content.updated' | 'content.shared' | 'report.created';
  readonly content: number;
  /** After the start; not always later than the one before. */
  readonly minute: number;
  readonly bio: boolean;
}

/** Events that are judged together, by one of the workers; what it did is taken back before it is done for good. */
interface Batch {
  readonly steps: readonly Step[];
  readonly worker: number;
  readonly takenBack: number;
  /** Whether the process that judged it ends after it. */
  readonly dies: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  account: fc.constantFrom('a', 'b', 'c'),
  text: fc.constantFrom(...(Object.keys(TEXTS) as (keyof typeof TEXTS)[])),
  type: fc.constantFrom(
    'content.created',
    'content.created',
    'content.updated',
    'content.shared',
    'report.created',
  ),
  content: fc.nat(9),
  minute: fc.oneof(fc.nat(600), fc.nat(400_000)),
  bio: fc.boolean(),
});
const batches: fc.Arbitrary<Batch[]> = fc.array(
  fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 8 }),
    worker: fc.nat(2),
    takenBack: fc.constantFrom(0, 0, 0, 1, 2),
    dies: fc.boolean(),
  }),
  { minLength: 1, maxLength: 7 },
);

function eventOf({ account, text, type, content, minute, bio }: Step, seq: number): EventRecord {
  const shared = {
    id: `e${seq}`,
    type,
    at: new Date(START + minute * 60_000).toISOString(),
    platform: 'harbour',
  };
  const about = { account: { id: account, ...(bio && { bio: 'a possible one' }) } };
  const what =
    type === 'report.created'
      ? { report: { reason: 'spam', reporter: `r${content}` } }
      : { content: { id: `c${content}`, kind: 'post', text: TEXTS[text] } };
  return { ...aRecord({ ...shared, ...about, ...what } as unknown as PlatformEvent), seq };
}

async function open(): Promise<Detection> {
  const detection = createDetection({ storage, clock: createTestClock(), textModels });
  await detection.start();
  return detection;
}

it('is the same whoever judges: in batches, some of them taken back, by workers that take over and die', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      await sql`truncate account_risk, account_reports`.execute(storage.db);
      const workers = [await open(), await open(), await open()];
      const judged: EventRecord[] = [];
      const given: unknown[] = [];
      const riskIn = (sets: readonly Readonly<Record<string, unknown>>[]) =>
        sets.map((set) => set['account.risk']);
      for (const { steps, worker, takenBack, dies } of all) {
        const records = steps.map((one, at) => eventOf(one, judged.length + at + 1));
        for (let time = 0; time < takenBack; time++) {
          const by = workers[(worker + time) % workers.length];
          const work = storage.transaction(async (trx) => {
            await by?.evaluate(records, needs, trx);
            throw new Error('taken back');
          });
          await expect(work).rejects.toThrow('taken back');
        }
        const result = await storage.transaction(async (trx) =>
          workers[worker]?.evaluate(records, needs, trx),
        );
        given.push(...riskIn(result?.signals ?? []));
        judged.push(...records);
        if (dies) workers[worker] = await open();
      }
      // All of it at once, in the memory of one process.
      expect(given).toEqual(riskIn(await (await open()).rehearse().evaluate(judged, needs)));
    }),
    { numRuns: 40 },
  );
});
