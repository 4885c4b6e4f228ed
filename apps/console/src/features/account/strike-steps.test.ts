import type { Strike } from '@breakwater/contracts/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceAt, strikeSteps } from './strike-steps.ts';

const instants = fc.integer({ min: 0, max: 1_000 }).map((day) => new Date(day * 86_400_000).toISOString());
const strikes: fc.Arbitrary<Strike[]> = fc.array(
  fc
    .record({
      points: fc.integer({ min: 0, max: 9 }),
      at: instants,
      expiresAt: fc.option(instants, { nil: undefined }),
      voidedAt: fc.option(instants, { nil: undefined }),
    })
    .map(({ expiresAt, voidedAt, ...strike }) => ({
      ...strike,
      id: 'x',
      platform: 'harbour',
      accountId: 'a',
      decisionId: 'd',
      policy: 'p',
      policyVersion: 1,
      ...(expiresAt !== undefined && { expiresAt }),
      ...(voidedAt !== undefined && { voidedAt }),
    })),
  { maxLength: 8 },
);

/** By the definition: the points of the strikes that count at an instant. */
function summed(given: readonly Strike[], at: number): number {
  return given
    .filter((strike) => Date.parse(strike.at) <= at)
    .filter(({ expiresAt, voidedAt }) =>
      [expiresAt, voidedAt].every((end) => end === undefined || Date.parse(end) > at),
    )
    .reduce((sum, { points }) => sum + points, 0);
}

describe('steps of strikes', () => {
  it('give the sum of what counts, at any instant', () => {
    fc.assert(
      fc.property(strikes, fc.integer({ min: 0, max: 1_000 }), (given, day) => {
        const at = day * 86_400_000;
        expect(balanceAt(strikeSteps(given), at)).toBe(summed(given, at));
      }),
    );
  });
});
