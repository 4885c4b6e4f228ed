import type { MatterEntry } from '@breakwater/contracts/ledger';
import { daysBetween } from './zone-days.ts';

/**
 * Days for which a platform was blocked, from the order to the restoration, by the dates of the zone of the pack; until
 * now where it still is. Undefined where it never was.
 *
 * @param entries those that count, in the order in which they happened
 */
export function blockedDays(
  entries: readonly Pick<MatterEntry, 'type' | 'at'>[],
  timezone: string,
  now: number,
): number | undefined {
  let days: number | undefined;
  let since: number | undefined;
  for (const { type, at } of entries) {
    const moment = Date.parse(at);
    if (type === 'block-ordered') since ??= moment;
    if (type !== 'restored' || since === undefined) continue;
    days = (days ?? 0) + daysBetween(since, moment, timezone);
    since = undefined;
  }
  return since === undefined ? days : (days ?? 0) + Math.max(0, daysBetween(since, now, timezone));
}
