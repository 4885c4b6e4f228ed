import type { BreakerState } from './limit/breaker.ts';
import type { BudgetUse } from './limit/budget.ts';

/** What a policy model did in this process since its start, and what it may still do. */
export interface PolicyModelUse {
  readonly budget: BudgetUse;
  readonly breaker: { readonly state: BreakerState; readonly failures: number; readonly openUntil?: number };
  /** Requests that went out. */
  readonly calls: number;
  /** Calls that gave a verdict. */
  readonly answered: number;
  /** Calls that gave none: slow, failing, malformed. */
  readonly failed: number;
  /** Questions that were not asked: budget spent, breaker open, too many waiting, no endpoint. */
  readonly notAsked: number;
  /** Questions that an earlier answer, or a call under way, answered. */
  readonly cacheHits: number;
  readonly inFlight: number;
  readonly waiting: number;
  readonly lastAnswerAt?: number;
  /** The last time that a question got no verdict, and why. */
  readonly lastFailure?: { readonly at: number; readonly reason: string };
}
