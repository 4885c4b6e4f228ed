import type { Severity } from '@breakwater/contracts';
import type { JobLevel, JobState } from '@breakwater/contracts/review';

export const STATES = [
  'open',
  'claimed',
  'snoozed',
  'awaiting-second',
  'resolved',
] as const satisfies JobState[];
export const LEVELS = ['first', 'lead'] as const satisfies JobLevel[];
export const SEVERITY_FILTERS = ['critical', 'high', 'medium', 'low'] as const satisfies Severity[];

/** What the address says of the list; anything else in it is dropped. */
export interface QueueSearch {
  readonly queue?: string;
  readonly state?: JobState;
  readonly policy?: string;
  readonly severity?: Severity;
  readonly platform?: string;
  readonly level?: JobLevel;
  readonly overdue?: true;
  readonly mine?: true;
  readonly q?: string;
}

const LONGEST = 200;

/** @example
 * ```ts
 * readQueueSearch({ queue: 'terrorism', state: 'lost', overdue: true, x: 1 }) // => { queue: 'terrorism', overdue: true }
 * ```
 */
export function readQueueSearch(search: Readonly<Record<string, unknown>>): QueueSearch {
  const { queue, policy, platform, q } = search;
  const state = STATES.find((one) => one === search.state);
  const severity = SEVERITY_FILTERS.find((one) => one === search.severity);
  const level = LEVELS.find((one) => one === search.level);
  return {
    ...(isText(queue) && { queue }),
    ...(state && { state }),
    ...(isText(policy) && { policy }),
    ...(severity && { severity }),
    ...(isText(platform) && { platform }),
    ...(level && { level }),
    ...(search.overdue === true && { overdue: true }),
    ...(search.mine === true && { mine: true }),
    ...(isText(q) && { q }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
