import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPost, NO_POSTS, poolPosts, readPool } from './pool-posts.ts';

const header = {
  floor: -1,
  steps: [
    { posts: 1, slope: 1, shift: 0 },
    { posts: 3, slope: 2, shift: 1 },
  ],
};
const scores = fc.array(fc.option(fc.double({ min: -9, max: 9, noNaN: true }), { nil: undefined }));

describe('poolPosts', () => {
  it('takes the mean above the floor, and the step for so many posts', () => {
    expect(poolPosts([1, -5], header)).toEqual({ posts: 2, score: 0, probability: 0.5 });
    expect(poolPosts([1, -5, undefined, 0], header)).toMatchObject({ posts: 3, score: 0 });
    expect(poolPosts([1, -5, 0], header)?.probability).toBeCloseTo(1 / (1 + Math.exp(-1)));
    expect(poolPosts([1])?.probability).toBeUndefined();
  });

  it('gives as a stream what it gives at once', () => {
    fc.assert(
      fc.property(scores, (posts) => {
        let kept = NO_POSTS;
        for (const post of posts) kept = addPost(kept, post, header);
        expect(readPool(kept, header)).toEqual(poolPosts(posts, header));
      }),
    );
  });

  it('is not washed clean by one more harmless post than the floor allows', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (post) => {
        expect(poolPosts([3, post], header)?.score).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
