import type { Severity } from '@breakwater/contracts';
import type { JobLevel, JobState } from '@breakwater/contracts/review';
import { flag, oneOf, type SearchOf, searchReader, text } from '../../../ui/address/search-reader.ts';

export const STATES = [
  'open',
  'claimed',
  'snoozed',
  'awaiting-second',
  'resolved',
] as const satisfies JobState[];
export const LEVELS = ['first', 'lead'] as const satisfies JobLevel[];
export const SEVERITY_FILTERS = ['critical', 'high', 'medium', 'low'] as const satisfies Severity[];

/** What the address says of the list; anything else in it is dropped.
 * @example
 * ```ts
 * readQueueSearch({ queue: 'terrorism', state: 'lost', overdue: true, x: 1 }) // => { queue: 'terrorism', overdue: true }
 * ```
 */
export const readQueueSearch = searchReader({
  queue: text,
  state: oneOf(STATES),
  policy: text,
  severity: oneOf(SEVERITY_FILTERS),
  platform: text,
  level: oneOf(LEVELS),
  overdue: flag,
  mine: flag,
  q: text,
});
export type QueueSearch = SearchOf<typeof readQueueSearch>;
