import type { GateBand } from '@breakwater/contracts/returns';
import type { ReturnsContext } from '../ports.ts';
import { addCounts, selectCounts } from '../store/gate-counts.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Counts comparisons by band: of those that found nothing, nothing else is kept. */
export interface GateCounts {
  add(band: GateBand, heldBack?: boolean): void;
  /** Writes down what was counted since the last time. */
  flush(): Promise<void>;
  last24h(): Promise<Record<GateBand, number>>;
}

/** See `GateCounts`. */
export function createGateCounts({ storage: { db }, clock, onChecked }: ReturnsContext): GateCounts {
  let counted = new Map<GateBand, number>();
  async function flush(): Promise<void> {
    if (counted.size === 0) return;
    const now = clock.now();
    const taken = counted;
    counted = new Map();
    await addCounts(db, now - (now % HOUR_MS), taken);
  }
  return {
    add(band, heldBack = false) {
      counted.set(band, (counted.get(band) ?? 0) + 1);
      onChecked?.(band, heldBack);
    },
    flush,
    async last24h() {
      await flush();
      return selectCounts(db, clock.now() - DAY_MS);
    },
  };
}
