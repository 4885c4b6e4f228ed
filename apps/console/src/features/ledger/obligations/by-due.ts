import type { Obligation } from '@breakwater/contracts/ledger';

const ORDER: Readonly<Record<Obligation['state'], number>> = {
  overdue: 0,
  due: 1,
  'without-date': 2,
  met: 3,
  'not-applicable': 4,
};
type Dated = Pick<Obligation, 'state' | 'dueAt'>;

/**
 * Overdue ones first, then by date; what is met comes behind what is owed.
 *
 * @example
 * ```ts
 * byDue([{ state: 'met' }, { state: 'overdue', dueAt: '2026-01-01' }])[0].state // => 'overdue'
 * ```
 */
export function byDue<Row extends Dated>(obligations: readonly Row[]): Row[] {
  return obligations.toSorted(
    (a, b) =>
      ORDER[a.state] - ORDER[b.state] ||
      ((a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : Number(a.dueAt !== b.dueAt)),
  );
}

/**
 * The months of a calendar with what is due in them, in the order of time; what has no date is not in it.
 *
 * @example
 * ```ts
 * monthsOf([{ state: 'due', dueAt: '2026-03-09T00:00:00Z' }]).map(({ month }) => month) // => ['2026-03']
 * ```
 */
export function monthsOf<Row extends Dated>(
  obligations: readonly Row[],
): { readonly month: string; readonly due: readonly Row[] }[] {
  const months = new Map<string, Row[]>();
  for (const one of obligations.toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))) {
    if (one.dueAt === undefined || one.state === 'not-applicable') continue;
    const month = one.dueAt.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return [...months].map(([month, due]) => ({ month, due }));
}
