import type { Verdict } from '@breakwater/contracts/rules';
import { type Detection, signalCatalogue } from '@breakwater/detection';
import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import { createRules, rulesMigrations } from '@breakwater/rules';
import { known, somePosts } from '@breakwater/rules/testing';
import { openTestStorage } from '@breakwater/storage/testing';
import { expect, it } from 'vitest';
import { createJudge } from './judge-batch.ts';

const ruleSet = (when: string) =>
  `ruleset: a\nversion: 1\nrules: [{ id: a, title: A, mode: live, policy: p, when: '${when}', because: x, then: [{ action: queue }] }]`;

it('judges a batch by the rule set and the banks that it was looked at with, whatever is activated meanwhile', async () => {
  const storage = await openTestStorage(rulesMigrations);
  const clock = createTestClock();
  const catalogue = signalCatalogue();
  const rules = createRules({ storage, clock, ids: createIds(clock), catalogue, engineVersion: '0' });
  await rules.activate(ruleSet('text.terms.count > 0'), 'amina');
  const { version } = rules.live();
  const judged: Verdict[] = [];
  const counted: string[] = [];
  const evaluate: Detection['evaluate'] = async (records, needs) => {
    await rules.activate(ruleSet('text.links.count > 0'), 'bilal');
    const set = Object.fromEntries(needs.signals.map((id) => [id, known({ count: 1 })]));
    return { signals: records.map(() => set), bankVersions: { clubs: 7 }, modelVersions: { kite: 3 } };
  };
  const judge = createJudge({
    rules,
    metrics: { judged: () => void counted.push('metrics') },
    meter: { judged: () => void counted.push('pulse') },
    detection: { evaluate },
    models: { count: async () => undefined },
    review: {
      applyVerdicts: async (verdicts) => {
        judged.push(...verdicts);
        return { actions: 0, jobs: 0 };
      },
    },
    screening: { noting: { note: async () => undefined } },
    returns: {
      noting: { note: async () => undefined },
      gate: { look: async () => undefined },
    },
    spread: {
      noting: {
        note: async () => undefined,
        inOrder: (_, signals) => signals,
        keep: async () => undefined,
      },
    },
    incidents: { note: async () => undefined, fired: async () => undefined },
    disclosure: { log: { note: async () => undefined, flag: async () => undefined } },
  });
  // The stand-ins need no transaction; the embedded database has one connection, which `activate` wants as well.
  const afterwards: (() => unknown)[] = [];
  const writes: Promise<unknown>[] = [];
  const work = {
    db: storage.db,
    later: (write: Promise<unknown>) => void writes.push(write),
    settled: async () => void (await Promise.allSettled(writes)),
    record: () => undefined,
    emit: () => undefined,
    after: (then: () => unknown) => void afterwards.push(then),
  };
  await judge(somePosts(2), work);
  await Promise.all(writes);
  // What is counted is what stands: an attempt that is tried again counts for nothing.
  expect(counted).toEqual([]);
  for (const then of afterwards) then();
  expect(counted).toEqual(['metrics', 'pulse']);
  expect(judged).toMatchObject(
    judged.map(() => ({
      outcome: 'flagged',
      undetermined: [],
      versions: { ruleset: version, banks: { clubs: 7 }, models: { kite: 3 } },
    })),
  );
  expect(judged).toHaveLength(2);
  expect(rules.live().version).not.toBe(version);
  await storage.close();
});
