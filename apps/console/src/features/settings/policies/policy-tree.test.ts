import type { Policy } from '@breakwater/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toTree } from './policy-tree.ts';

const policy = (id: string, parent?: string) => ({ id, ...(parent && { parent }) }) as Policy;

it('puts each policy below its parent', () => {
  const rows = toTree([
    policy('b/x', 'b'),
    policy('a'),
    policy('b'),
    policy('b/x/y', 'b/x'),
    policy('lost', 'gone'),
  ]);
  expect(rows.map((row) => [row.policy.id, row.depth])).toEqual([
    ['a', 0],
    ['b', 0],
    ['b/x', 1],
    ['b/x/y', 2],
    ['lost', 0],
  ]);
});

it('shows every policy once, circles too', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const some = fc.uniqueArray(fc.record({ id, parent: fc.option(id, { nil: undefined }) }), {
    selector: (one) => one.id,
  });
  fc.assert(
    fc.property(some, (list) => {
      const rows = toTree(list.map((one) => policy(one.id, one.parent)));
      expect(rows.map((row) => row.policy.id).sort()).toEqual(list.map((one) => one.id).sort());
    }),
  );
});
