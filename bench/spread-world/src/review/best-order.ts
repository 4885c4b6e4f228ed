import type { SpreadWorld } from '../make-spread-world.ts';
import { MINUTE_MS } from '../time.ts';
import type { ExposureValue } from './exposure-value.ts';
import { byIndex, type ReviewOrder } from './orders.ts';

/** How far each of the orders looks at the loss by waiting. */
const WAITS_MINUTES = [10, 60, 480] as const;
/** What counts of exposure that waiting does not lose. */
const LEFT_WEIGHT = 0.05;

/**
 * Orders of one who knows what violates and what will be seen: the most exposure lost by waiting a while for each minute
 * of review, and the most that is left where nothing is lost soon.
 */
export function perfectOrders(world: SpreadWorld, value: ExposureValue): ReviewOrder[] {
  return WAITS_MINUTES.map((wait) =>
    byIndex(({ id }, now) => {
      const minutes = world.minutes(id);
      const done = now + minutes * MINUTE_MS;
      const left = value(id, done);
      return (left - value(id, done + wait * MINUTE_MS) + left * LEFT_WEIGHT) / minutes;
    }),
  );
}
