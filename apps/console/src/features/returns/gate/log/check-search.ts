import type { GateBand, GateCause } from '@breakwater/contracts/returns';

/** What is kept of a check: `nothing` is only counted. */
export const KEPT_BANDS = ['likely', 'possible', 'unknown'] as const satisfies GateBand[];
export const CAUSES = [
  'sign-up',
  'created',
  'updated',
  'after-1h',
  'after-24h',
  'after-7d',
] as const satisfies GateCause[];

/** What the address says of the gate log; anything else in it is dropped. */
export interface CheckSearch {
  readonly band?: GateBand;
  readonly platform?: string;
  /** Id of an account on its platform. */
  readonly account?: string;
  readonly cause?: GateCause;
  /** The check that is open. */
  readonly check?: string;
  /** Which of the removed accounts it is looked at beside; the closest when left out. */
  readonly removal?: string;
}

const LONGEST = 200;

/** @example
 * ```ts
 * readCheckSearch({ band: 'nothing', cause: 'created', check: '', platform: 'cove' }) // => { cause: 'created', platform: 'cove' }
 * ```
 */
export function readCheckSearch(search: Readonly<Record<string, unknown>>): CheckSearch {
  const { platform, check, removal } = search;
  // An id in digits is a number to who reads addresses.
  const account = typeof search.account === 'number' ? String(search.account) : search.account;
  const band = KEPT_BANDS.find((one) => one === search.band);
  const cause = CAUSES.find((one) => one === search.cause);
  return {
    ...(band && { band }),
    ...(cause && { cause }),
    ...(isText(platform) && { platform }),
    ...(isText(account) && { account }),
    ...(isText(check) && { check }),
    ...(isText(removal) && { removal }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
