import type { FiredRule } from '@breakwater/contracts/rules';

/** As `isReason` of the contracts, of which the console takes types alone: schemas would double what is downloaded. */
export function isReason({ mode, withheld }: Pick<FiredRule, 'mode' | 'withheld'>): boolean {
  return mode === 'live' && (withheld === undefined || withheld === 'circuit-breaker');
}
