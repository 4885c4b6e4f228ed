import type { MatterEntry } from '@breakwater/contracts/ledger';

/** Entries by what later ones say of them. */
export interface Standing {
  /** What counts, in the order in which it happened. */
  readonly entries: readonly MatterEntry[];
  /** Ids that a later entry stands for. */
  readonly corrected: readonly string[];
  /** Ids that somebody says are wrong; they count until they are corrected. */
  readonly contested: readonly string[];
}

/**
 * What counts of a matter. An entry that is corrected stays readable and counts no more: the one that corrects it does,
 * as what it says of itself. A note that corrects takes the entry out.
 */
export function standingEntries(entries: readonly MatterEntry[]): Standing {
  const corrected = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  const standing = entries.filter(({ id }) => !corrected.has(id));
  const contested = new Set(
    standing.flatMap(({ contests }) => (contests === undefined || corrected.has(contests) ? [] : contests)),
  );
  return {
    // A stable sort: what happened at one time stays in the order in which it was written.
    entries: [...standing].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    corrected: [...corrected],
    contested: [...contested],
  };
}
