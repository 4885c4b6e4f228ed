import { sharedData } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { listedOrganisations } from '../testing/listed-organisations.ts';
import { ordinaryNames } from '../testing/ordinary-names.ts';
import { createAliasMatcher } from './create-alias-matcher.ts';

const sanctions = sharedData('sanctions');
const names = sharedData('names');

/** Accounts that are read at a stretch where speed is measured: a few milliseconds. */
const BATCH = 40;

describe('speed [needs shared data]', () => {
  it.skipIf(names === undefined || sanctions === undefined)(
    'an account takes ≤ 200 µs, or twice that in a test run, against two lists [needs shared data]',
    async ({ annotate }) => {
      const all = createAliasMatcher(sanctions === undefined ? [] : listedOrganisations(sanctions, 'all'));
      const accounts = (names === undefined ? [] : ordinaryNames(names)).slice(0, 4000).map((name) => ({
        handle: name.replaceAll(' ', '_').toLowerCase(),
        name,
        bio: `Teacher and runner from a small town. Tea, trains and old maps; opinions of ${name} only. Since 2011.`,
      }));
      // Small batches, some of which run undisturbed: the machine that tests run on does other things too.
      const batches: number[] = [];
      for (let first = 0; first < accounts.length; first += BATCH) {
        const batch = accounts.slice(first, first + BATCH);
        const started = performance.now();
        for (const account of batch) all.readAccount(account);
        batches.push(((performance.now() - started) / BATCH) * 1000);
      }
      batches.sort((left, right) => left - right);
      const microseconds = batches[Math.floor(batches.length / 10)] ?? 0;
      const median = batches[batches.length >> 1] ?? 0;
      await annotate(
        `${microseconds.toFixed(0)} µs an account undisturbed, ${median.toFixed(0)} µs in the middle`,
      );
      expect(microseconds).toBeLessThanOrEqual(2 * 200);
    },
  );
});
