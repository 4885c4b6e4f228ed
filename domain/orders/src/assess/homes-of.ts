import type { OrderForm, OrderSettings, OrderTarget, PlatformHome } from '@breakwater/contracts/orders';
import type { Located } from '../ports.ts';

/** Where the platforms that an order concerns are at home, and those of which nobody said it. */
export interface Homes {
  readonly homes: readonly PlatformHome[];
  readonly homeless: readonly string[];
}

/**
 * Platforms of an order: those on which its targets were found, else those that it names, else the first of the desk. Where the
 * desk has no platform at all, nothing is known.
 */
export function homesOf(
  { targets }: OrderForm,
  { platforms, homes = [] }: OrderSettings,
  locationOf?: ReadonlyMap<OrderTarget, Located | undefined>,
): Homes {
  const found = targets.flatMap((target) => locationOf?.get(target)?.platform ?? target.platform ?? []);
  const concerned = [...new Set(found.length > 0 ? found : platforms.slice(0, 1))];
  const known = concerned.map((platform) => homes.find((home) => home.platform === platform));
  return {
    homes: known.flatMap((home) => home ?? []),
    homeless: concerned.filter((_, index) => known[index] === undefined),
  };
}
