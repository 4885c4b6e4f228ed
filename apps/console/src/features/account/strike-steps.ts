import type { Strike } from '@breakwater/contracts/review';

/** The balance of an account from an instant on (milliseconds since 1970). */
export interface Step {
  readonly at: number;
  readonly balance: number;
}

/**
 * How the balance of an account went and will go if nothing is added: a step at each strike, expiry and voiding. A
 * strike that was voided counts until then, as it did.
 */
export function strikeSteps(strikes: readonly Strike[]): readonly Step[] {
  const changes = strikes.flatMap(({ at, points, expiresAt, voidedAt }): [number, number][] => {
    const ends = [expiresAt, voidedAt].flatMap((end) => (end === undefined ? [] : [Date.parse(end)]));
    const begins = Date.parse(at);
    return [
      [begins, points],
      ...(ends.length > 0 ? [[Math.max(begins, Math.min(...ends)), -points] as [number, number]] : []),
    ];
  });
  const byInstant = new Map<number, number>();
  for (const [at, change] of changes) byInstant.set(at, (byInstant.get(at) ?? 0) + change);
  let balance = 0;
  return [...byInstant]
    .sort(([a], [b]) => a - b)
    .map(([at, change]) => {
      balance += change;
      return { at, balance };
    });
}

/** The balance at an instant. */
export function balanceAt(steps: readonly Step[], at: number): number {
  return steps.findLast((step) => step.at <= at)?.balance ?? 0;
}
