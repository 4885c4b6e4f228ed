import type { Clock } from '@breakwater/kernel';
import { PolicyModelError } from '../policy-model-error.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How many calls are paid for. */
export interface BudgetLimits {
  /** In any sixty seconds. */
  readonly perMinute: number;
  /** In a UTC day. */
  readonly perDay: number;
}

export interface BudgetUse {
  readonly minute: { readonly used: number; readonly limit: number };
  readonly day: { readonly used: number; readonly limit: number };
}

export interface Budget {
  /** Takes one call; says which limit is in the way when there is none left. What was taken is not given back. */
  take(): { readonly taken: true } | { readonly taken: false; readonly spent: 'minute' | 'day' };
  use(): BudgetUse;
}

/**
 * A budget of calls. Taking is one step, so that it holds however many ask at once. It is of this process: what other
 * processes take is not in it, and a start begins a new day.
 *
 * @throws PolicyModelError `policy-model-limit-invalid`
 * @example
 * ```ts
 * const budget = createBudget({ perMinute: 1, perDay: 10 }, { now: () => 0 })
 * budget.take() // => { taken: true }
 * budget.take() // => { taken: false, spent: 'minute' }
 * budget.use().day // => { used: 1, limit: 10 }
 * ```
 */
export function createBudget({ perMinute, perDay }: BudgetLimits, clock: Clock): Budget {
  for (const limit of [perMinute, perDay])
    if (!Number.isInteger(limit) || limit < 0)
      throw new PolicyModelError(
        'policy-model-limit-invalid',
        'A budget is a whole number of calls, 0 or more.',
      );
  /** Times of the calls of the last sixty seconds, in order: a window that slides has no edge to burst at. */
  let recent: number[] = [];
  let day = Number.NEGATIVE_INFINITY;
  let usedToday = 0;

  function advance(): number {
    const now = clock.now();
    const today = Math.floor(now / DAY_MS);
    // A clock that is set back opens no new day.
    if (today > day) {
      day = today;
      usedToday = 0;
    }
    const gone = recent.findIndex((at) => at > now - MINUTE_MS);
    recent = gone === -1 ? [] : gone === 0 ? recent : recent.slice(gone);
    return now;
  }
  return {
    take() {
      const now = advance();
      if (usedToday >= perDay) return { taken: false, spent: 'day' };
      if (recent.length >= perMinute) return { taken: false, spent: 'minute' };
      recent.push(now);
      usedToday++;
      return { taken: true };
    },
    use() {
      advance();
      return {
        minute: { used: recent.length, limit: perMinute },
        day: { used: usedToday, limit: perDay },
      };
    },
  };
}
