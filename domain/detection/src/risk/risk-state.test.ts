import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RiskPost } from './risk-post.ts';
import { HALF_LIFE_MS, NOTHING_KNOWN, type RiskState, stepRisk } from './risk-state.ts';

const after = (state: RiskState, at: number, post: RiskPost) => stepRisk(state, { at, post });
const likely: RiskPost = { content: 'c1', band: 'likely', score: 2 };

describe('stepRisk', () => {
  it('counts a post half after sixty days', () => {
    const before = after(NOTHING_KNOWN, 1, likely);
    const later = after(before, 1 + HALF_LIFE_MS, { content: 'c2', band: 'none', score: -1.5 });
    expect(later).toMatchObject({ likely: 0.5, posts: 1.5, pooled: 1.5, score: -0.5 });
  });

  it('takes a late event as one of the time of the last', () => {
    const before = after(NOTHING_KNOWN, HALF_LIFE_MS, likely);
    const late = after(before, 1, { content: 'c2', band: 'likely' });
    expect(late).toMatchObject({ likely: 2, at: HALF_LIFE_MS });
  });

  it('counts a post that is changed for what it says more, and once', () => {
    const first = after(NOTHING_KNOWN, 1, { content: 'c1', band: 'possible', score: -1 });
    const mended = after(first, 2, { content: 'c1', isEdit: true, band: 'possible', score: -1 });
    expect(mended).toMatchObject({ posts: 1, possible: 1, score: -1 });
    const worse = after(mended, 3, { content: 'c1', isEdit: true, band: 'likely', score: 2, isCopy: true });
    expect(worse).toMatchObject({ posts: 1, possible: 0, likely: 1, copies: 1 });
    expect(worse.score).toBeCloseTo(2, 5);
    const cleaned = after(worse, 4, { content: 'c1', isEdit: true, band: 'none', score: -1.5 });
    expect(cleaned).toMatchObject({ posts: 1, likely: 1, copies: 1 });
  });

  it('is not thinned out by changing a harmless post again and again', () => {
    let state = after(NOTHING_KNOWN, 1, likely);
    for (let at = 2; at < 20; at++)
      state = after(state, at, { content: 'c2', isEdit: true, band: 'none', score: -1.5 });
    expect(state).toMatchObject({ likely: 1, posts: 1 });
  });

  it('remembers the three posts that say most, also where their probability is below one half', () => {
    let state = NOTHING_KNOWN;
    for (const [content, band, score] of [
      ['a', 'possible', -2],
      ['b', 'likely', -0.9],
      ['c', 'none', -1.5],
      ['d', 'likely', 5],
      ['e', 'likely', -0.9],
    ] as const)
      state = after(state, 1, { content, band, score });
    expect(state.telling.map(({ content }) => content)).toEqual(['d', 'b', 'e']);
  });

  it('keeps sums in the precision of the database, and never below 0', () => {
    const post = fc.record({
      content: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      isEdit: fc.boolean(),
      band: fc.constantFrom('none' as const, 'possible' as const, 'likely' as const),
      score: fc.double({ min: -1.5, max: 9, noNaN: true }),
      isCopy: fc.boolean(),
      hasKnownLink: fc.boolean(),
    });
    const steps = fc.array(fc.record({ at: fc.integer({ min: 1, max: 1e11 }), post }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (all) => {
        const { telling, at: _at, ...sums } = all.reduce<RiskState>(stepRisk, NOTHING_KNOWN);
        for (const [name, sum] of Object.entries(sums)) {
          expect(sum).toBe(Math.fround(sum));
          if (name !== 'score') expect(sum).toBeGreaterThanOrEqual(0);
        }
        expect(telling.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
