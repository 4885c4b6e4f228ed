import type { Policy } from '@breakwater/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderPolicies } from './order-policies.ts';

const aPolicy = (id: string, parent?: string): Policy =>
  ({ id, ...(parent !== undefined && { parent }) }) as unknown as Policy;

describe('the tree of policies', () => {
  it('places each parent before its children', () => {
    const placed = orderPolicies([aPolicy('b/x', 'b'), aPolicy('a'), aPolicy('b'), aPolicy('b/x/y', 'b/x')]);
    expect(placed.map(({ policy, depth }) => [policy.id, depth])).toEqual([
      ['a', 0],
      ['b', 0],
      ['b/x', 1],
      ['b/x/y', 2],
    ]);
  });

  it('loses none and doubles none, whatever the parents are', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const policies = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...names),
        parent: fc.option(fc.constantFrom(...names), { nil: undefined }),
      }),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(policies, (given) => {
        const placed = orderPolicies(given.map(({ id, parent }) => aPolicy(id, parent)));
        expect(placed.map(({ policy }) => policy.id).sort()).toEqual(given.map(({ id }) => id).sort());
      }),
    );
  });
});
