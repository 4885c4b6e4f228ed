import { seededRandom } from '@breakwater/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poolPosts } from '../account/pool-posts.ts';
import type { PostScores } from './account-sample.ts';
import { accountThreshold, countAbove } from './account-threshold.ts';
import { evaluateAccounts } from './evaluate-accounts.ts';

const score = (posts: PostScores) => poolPosts(posts, { floor: -1.5 })?.score;
const sorted = (list: readonly number[]) => Float64Array.from(list).sort().reverse();
const lists = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 60 }), {
  minLength: 1,
  maxLength: 4,
});

/** Accounts whose posts score about `mean`. */
function accounts(count: number, posts: number, mean: number, seed: number): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: posts }, () => mean + (random() + random() + random() - 1.5) * 2),
  );
}

describe('accountThreshold', () => {
  it('keeps the rate in all files together and twice it in each, and none below does', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0.01, max: 0.4, noNaN: true }), (drawn, rate) => {
        const files = drawn.map(sorted);
        const threshold = accountThreshold(files, rate);
        if (threshold === undefined) {
          expect(files.every(({ length }) => length === 0)).toBe(true);
          return;
        }
        const all = files.reduce((sum, { length }) => sum + length, 0);
        const isKept = (at: number) =>
          files.reduce((sum, file) => sum + countAbove(file, at), 0) <= rate * all + 1e-9 &&
          files.every((file) => countAbove(file, at) <= 2 * rate * file.length + 1e-9);
        expect(isKept(threshold)).toBe(true);
        expect(isKept(threshold - 1e-9)).toBe(false);
      }),
    );
  });
});

describe('evaluateAccounts', () => {
  it('finds more after more posts, at the rate, by file', () => {
    const figures = evaluateAccounts({
      positives: accounts(60, 60, 0.4, 1),
      ordinary: [
        { file: 'people', accounts: accounts(400, 60, -0.6, 2) },
        { file: 'news', accounts: [], loose: accounts(1, 900, -0.6, 3)[0] ?? [] },
      ],
      score,
    });
    expect([...figures.keys()]).toEqual([1, 3, 5, 10, 20, 50]);
    expect(figures.get(1)?.recall).toBeLessThan(0.5);
    expect(figures.get(50)?.recall).toBe(1);
    for (const { falseAlarms, falseAlarmsInAll, interval, recall } of figures.values()) {
      expect(falseAlarmsInAll).toMatchObject({ of: 2_400 });
      expect(falseAlarmsInAll.rate).toBeLessThanOrEqual(0.005);
      expect(falseAlarms.news).toMatchObject({ of: 2_000 });
      expect(falseAlarms.news?.rate).toBeLessThanOrEqual(0.01);
      expect(falseAlarms.people?.rate).toBeLessThanOrEqual(0.01);
      expect(interval?.[0]).toBeLessThanOrEqual(recall ?? 0);
      expect(interval?.[1]).toBeGreaterThanOrEqual(recall ?? 1);
    }
  });

  it('leaves accounts with fewer posts out of recall, and counts them as they stood in recall of all', () => {
    const figures = evaluateAccounts({
      positives: [[5, 5, 5], [5], [-1]],
      ordinary: [{ file: 'people', accounts: accounts(50, 3, -1, 4) }],
      score,
      counts: [1, 3],
    });
    expect(figures.get(1)).toMatchObject({ positives: 3, recall: 2 / 3, recallOfAll: 2 / 3 });
    expect(figures.get(3)).toMatchObject({ positives: 1, recall: 1, recallOfAll: 2 / 3 });
  });

  it('says that it does not know when no ordinary account is as long', () => {
    const figures = evaluateAccounts({
      positives: [[5, 5, 5]],
      ordinary: [{ file: 'people', accounts: [[0], [0]] }],
      score,
      counts: [1, 3],
    });
    expect(figures.get(3)).toMatchObject({
      threshold: null,
      recall: null,
      interval: null,
      recallOfAll: null,
    });
  });

  it('never flags an account whose posts were not judged', () => {
    const unjudged = [undefined, undefined];
    const figures = evaluateAccounts({
      positives: [unjudged, [3, 3]],
      ordinary: [{ file: 'people', accounts: [unjudged, unjudged] }],
      score,
      counts: [1],
    });
    expect(figures.get(1)).toMatchObject({ recall: 0.5, falseAlarmsInAll: { count: 0 } });
  });

  it('gives the same for the same seed, and needs accounts and a rate', () => {
    const input = {
      positives: accounts(20, 5, 0.5, 1),
      ordinary: [{ file: 'news', accounts: [], loose: accounts(1, 300, -0.5, 2)[0] ?? [] }],
      score,
      counts: [5],
    };
    expect(evaluateAccounts(input)).toEqual(evaluateAccounts(input));
    expect(() => evaluateAccounts({ ...input, rate: 0 })).toThrow(
      expect.objectContaining({ code: 'rate-invalid' }),
    );
    expect(() => evaluateAccounts({ ...input, ordinary: [] })).toThrow(
      expect.objectContaining({ code: 'evaluation-too-little' }),
    );
  });
});
