import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherBits } from '../signals/account-risk/other-bits.ts';
import { bitsOfPosts } from './bits-of-posts.ts';
import type { Counted } from './risk-post.ts';
import { NOTHING_KNOWN } from './risk-state.ts';
import { RISK_GROUPS, weighRisk } from './weigh-risk.ts';

const bits = fc.double({ min: -50, max: 50, noNaN: true });
const evidence = fc.record(Object.fromEntries(RISK_GROUPS.map((group) => [group, bits])), {
  requiredKeys: [],
});
const count = fc.double({ min: 0, max: 200, noNaN: true });
const counted = fc
  .record({
    none: count,
    likely: count,
    possible: count,
    copies: count,
    links: count,
    mean: fc.double({ min: -1.5, max: 8, noNaN: true }),
  })
  .map(({ none, mean, ...of }): Counted => {
    const posts = none + of.likely + of.possible;
    return { ...of, posts, pooled: posts, score: posts * mean };
  });
const accounts = {
  label: 'support',
  floor: -1.5,
  steps: [
    { posts: 1, slope: 1.6, shift: 1 },
    { posts: 10, slope: 4.5, shift: 2.1 },
  ],
};

describe('weighRisk', () => {
  it('never lifts an account above nothing for what others did or said', () => {
    fc.assert(
      fc.property(bits, bits, bits, (network, returned, reports) => {
        expect(weighRisk({ network, return: returned, reports }).band).toBe('none');
      }),
    );
  });

  it('never counts less for more of what speaks for it', () => {
    fc.assert(
      fc.property(
        evidence,
        fc.constantFrom(...RISK_GROUPS),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (given, group, more) => {
          const stronger = { ...given, [group]: (given[group] ?? 0) + more };
          // What is shown is rounded, each kind by itself.
          expect(weighRisk(stronger).bits).toBeGreaterThanOrEqual(
            weighRisk(given).bits - 0.02 * RISK_GROUPS.length,
          );
        },
      ),
    );
  });

  it('adds up to what it shows, and gives a probability', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const { groups, bits: sum, probability } = weighRisk(given);
        expect(groups.reduce((all, one) => all + one.bits, -9)).toBeCloseTo(sum, 6);
        expect(probability).toBeCloseTo(1 / (1 + 2 ** -sum), 6);
      }),
    );
  });
});

describe('bitsOfPosts', () => {
  it.each(['likely', 'possible'] as const)('is never less for one more post in the band %s', (band) => {
    fc.assert(
      fc.property(counted, (before) => {
        const after = { ...before, posts: before.posts + 1, [band]: before[band] + 1 };
        expect(bitsOfPosts(after, undefined)).toBeGreaterThanOrEqual(bitsOfPosts(before, undefined) - 1e-9);
      }),
    );
  });

  it('is never less for posts that say more', () => {
    fc.assert(
      fc.property(counted, fc.double({ min: 0, max: 50, noNaN: true }), (before, more) => {
        const after = { ...before, score: before.score + more };
        expect(bitsOfPosts(after, accounts)).toBeGreaterThanOrEqual(bitsOfPosts(before, accounts));
      }),
    );
  });

  it('makes nobody likely by one post, nor by a few: flags of one account come together', () => {
    const posts = (likely: number) => ({
      ...NOTHING_KNOWN,
      posts: likely,
      likely,
      pooled: likely,
      score: 9 * likely,
    });
    const bands = [1, 4, 12].map((likely) => weighRisk({ posts: bitsOfPosts(posts(likely), accounts) }).band);
    expect(bands).toEqual(['possible', 'possible', 'likely']);
  });

  it('is not washed clean by however many harmless posts', () => {
    const flooded = { ...NOTHING_KNOWN, posts: 5_000, likely: 12 };
    expect(bitsOfPosts(flooded, undefined)).toBeGreaterThan(2);
    expect(bitsOfPosts({ ...flooded, likely: 0 }, undefined)).toBe(-4);
  });
});

describe('otherBits', () => {
  const state = { ...NOTHING_KNOWN, copies: 1, links: 1 };
  const reported = (value: Record<string, number>) =>
    otherBits(state, (id) =>
      id === 'reports' ? { known: true, value, evidence: [] } : { known: false, reason: 'nothing is known' },
    );

  it('lets reporters say what their record is worth, and nobody without one say anything', () => {
    expect(reported({ weighted: 1.5, distinctReporters: 3, anonymous: 0 }).reports).toBe(0);
    expect(reported({ weighted: 0.5, distinctReporters: 0, anonymous: 40 }).reports).toBe(0);
    expect(reported({ weighted: 1.8, distinctReporters: 2, anonymous: 0 }).reports).toBeCloseTo(1.6);
    expect(reported({ weighted: 0.2, distinctReporters: 2, anonymous: 0 }).reports).toBeCloseTo(-1.6);
  });

  it('counts copies and known links for an account, never against it', () => {
    expect(reported({})).toMatchObject({ copies: 5, links: 4, designation: 0 });
  });
});
