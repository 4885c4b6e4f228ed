import type { MatterSummary } from '@breakwater/contracts/ledger';

type Sorted = Pick<MatterSummary, 'dueAt' | 'closedAt' | 'openedAt'>;

/**
 * What is due first comes first, then what is owed by nobody, the latest opened before; closed ones last.
 *
 * @example
 * ```ts
 * sortByDue([{ openedAt: '2026-02-01' }, { openedAt: '2026-01-01', dueAt: '2026-03-01' }])[0].dueAt // => '2026-03-01'
 * ```
 */
export function sortByDue<Row extends Sorted>(matters: readonly Row[]): Row[] {
  return matters.toSorted((a, b) => {
    if ((a.closedAt === undefined) !== (b.closedAt === undefined)) return a.closedAt === undefined ? -1 : 1;
    if (a.dueAt !== b.dueAt) {
      if (a.dueAt === undefined) return 1;
      return b.dueAt === undefined || a.dueAt < b.dueAt ? -1 : 1;
    }
    return a.openedAt < b.openedAt ? 1 : -1;
  });
}
