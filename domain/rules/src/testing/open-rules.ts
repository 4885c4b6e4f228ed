import type { EventRecord } from '@breakwater/contracts';
import type { SignalSet } from '@breakwater/contracts/detection';
import type { Verdict } from '@breakwater/contracts/rules';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { createRules, type Rules, type RulesOptions } from '../rules.ts';
import { testCatalogue } from './rule-sets.ts';

/** A rules domain on a test database, with a clock that stands still. */
export interface TestRules {
  readonly rules: Rules;
  readonly clock: TestClock;
  /** Judges in a transaction of its own. */
  judge(records: readonly EventRecord[], signals?: readonly SignalSet[]): Promise<Verdict[]>;
}

export function openTestRules(storage: Storage, names?: RulesOptions['names']): TestRules {
  const clock = createTestClock();
  const ids = createIds(clock);
  const rules = createRules({
    storage,
    clock,
    ids,
    catalogue: testCatalogue,
    engineVersion: '0.0.0-test',
    ...(names && { names }),
  });
  return {
    rules,
    clock,
    judge: (records, signals = records.map(() => ({}))) =>
      storage.work((work) => rules.snapshot().judge(records, signals, { organisations: 3 }, work)),
  };
}

/** Posts of one account, as records with ids of their own. */
export function somePosts(count: number, text = 'hello'): EventRecord[] {
  const ids = createIds(createTestClock());
  return Array.from({ length: count }, () => aRecord(aPost(text), { id: ids() }));
}

let posters = 0;

/** Posts of as many accounts, each of which posts once. */
export function postsOfMany(count: number, text = 'hello'): EventRecord[] {
  return somePosts(count, text).map((record) => {
    posters += 1;
    return { ...record, event: { ...record.event, account: { ...record.event.account, id: `p${posters}` } } };
  });
}
