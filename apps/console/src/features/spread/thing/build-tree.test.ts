import type { SpreadArrival } from '@breakwater/contracts/spread';
import { expect, it } from 'vitest';
import { type Branch, buildTree } from './build-tree.ts';

const arrival = (contentId: string, parent?: string): SpreadArrival => ({
  at: `2026-01-01T00:00:0${contentId.length}Z`,
  platform: 'cove',
  accountId: contentId,
  contentId,
  eventId: contentId,
  how: parent === undefined ? 'original' : 'share',
  likeness: 1,
  said: 'none',
  ...(parent !== undefined && { parent }),
});
const names = (branches: readonly Branch[]): unknown =>
  branches.map(({ arrival: { contentId }, below }) =>
    below.length === 0 ? contentId : [contentId, names(below)],
  );

it('puts each below what it was taken from, those with most below first', () => {
  const tree = buildTree([
    arrival('a'),
    arrival('x'),
    arrival('b', 'a'),
    arrival('c', 'b'),
    arrival('y', 'lost'),
  ]);
  expect(names(tree)).toEqual([['a', [['b', ['c']]]], 'x', 'y']);
  expect(tree[0]?.count).toBe(2);
});

it('ends where a chain comes back to itself', () => {
  expect(names(buildTree([arrival('a', 'b'), arrival('b', 'a'), arrival('a', 'b')]))).toEqual([
    ['a', [['b', ['a']]]],
  ]);
});
