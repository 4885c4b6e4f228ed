import { expect, it } from 'vitest';
import { forEachOf } from './for-each-of.ts';

it('goes on after one that fails, and throws what that threw', async () => {
  const tried: number[] = [];
  const all = forEachOf([1, 2, 3], async (n) => {
    tried.push(n);
    if (n < 3) throw new Error(`no ${n}`);
  });
  await expect(all).rejects.toThrow('no 1');
  expect(tried).toEqual([1, 2, 3]);
});
