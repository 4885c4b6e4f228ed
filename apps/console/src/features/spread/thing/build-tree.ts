import type { SpreadArrival } from '@breakwater/contracts/spread';

/** An account that passed something on, and those who took it from there. */
export interface Branch {
  readonly arrival: SpreadArrival;
  readonly below: readonly Branch[];
  /** Accounts below, at any depth. */
  readonly count: number;
}

interface Growing {
  readonly arrival: SpreadArrival;
  readonly below: Growing[];
}

/**
 * Who passed it to whom: each below the content that it was taken from, where that is known, else at the top; those with most
 * below them first. A chain that comes back to itself is cut where it closes.
 */
export function buildTree(passed: readonly SpreadArrival[]): readonly Branch[] {
  const byContent = new Map<string, Growing>();
  const top: Growing[] = [];
  for (const arrival of passed) {
    const one: Growing = { arrival, below: [] };
    const parent =
      arrival.parent === undefined ? undefined : byContent.get(`${arrival.platform}/${arrival.parent}`);
    (parent?.below ?? top).push(one);
    // Of content that came twice the first is where others took it from; it was there before what is below it.
    const key = `${arrival.platform}/${arrival.contentId}`;
    if (!byContent.has(key)) byContent.set(key, one);
  }
  return grown(top);
}

function grown(growing: readonly Growing[]): readonly Branch[] {
  return growing
    .map(({ arrival, below }): Branch => {
      const branches = grown(below);
      return { arrival, below: branches, count: branches.reduce((sum, { count }) => sum + count + 1, 0) };
    })
    .sort((a, b) => b.count - a.count || a.arrival.at.localeCompare(b.arrival.at));
}
