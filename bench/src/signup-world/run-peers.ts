import { wilsonInterval } from '@breakwater/kernel';
import type { SignUpWorld } from '@breakwater/returns';
import type { PeerRule } from './peers.ts';

export interface PeerResult {
  readonly rule: string;
  readonly recall: Readonly<Record<string, number>>;
  readonly falseHolds: number;
  readonly innocents: number;
  readonly falseHoldsPer10k: number;
  readonly falseHoldsInterval: readonly [number, number];
}

/** Judges the sign-ups of a world by another system's rule; removals count from when they were made. */
export function runPeer(world: SignUpWorld, { name, what, removed, holds }: PeerRule): PeerResult {
  const removals = [...world.removed()].sort((one, other) => one.at - other.at);
  const signUps = [...world.signUps()].sort((one, other) => one.at - other.at);
  const gone = new Set(removals.map(({ person }) => person));
  const returns = new Map<string, { count: number; held: number }>();
  let next = 0;
  let falseHolds = 0;
  let innocents = 0;
  for (const row of signUps) {
    for (let first = removals[next]; first && first.at <= row.at; first = removals[next]) {
      removed(first);
      next += 1;
    }
    const isHeld = holds(row);
    if (!gone.has(row.person)) {
      innocents += 1;
      falseHolds += isHeld ? 1 : 0;
    } else if (row.tactic !== undefined) {
      const tally = returns.get(row.tactic) ?? { count: 0, held: 0 };
      returns.set(row.tactic, { count: tally.count + 1, held: tally.held + (isHeld ? 1 : 0) });
    }
  }
  return {
    rule: `${name}: ${what}`,
    recall: Object.fromEntries(
      [...returns]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([tactic, { count, held }]) => [tactic, held / count]),
    ),
    falseHolds,
    innocents,
    falseHoldsPer10k: (falseHolds / innocents) * 10_000,
    falseHoldsInterval: wilsonInterval(falseHolds, innocents),
  };
}
