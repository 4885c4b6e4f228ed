import type { Scorecard, ScorecardMeasure } from '@breakwater/contracts/ledger';

/** A subject in one measure. */
export interface MeasureRow {
  readonly subject: string;
  readonly measure: ScorecardMeasure;
}

/** A measure with everybody in it, who has a value first: the best before. */
export interface MeasureView {
  readonly measure: ScorecardMeasure;
  readonly rows: readonly MeasureRow[];
  /** End of the scale: 1 for shares, else a round number above every interval. */
  readonly end: number;
}

/** Measures in the order of the cards, each with all subjects. */
export function measureViews(cards: readonly Scorecard[]): MeasureView[] {
  const views = new Map<string, MeasureRow[]>();
  for (const { subject, measures } of cards)
    for (const measure of measures)
      views.set(measure.measure, [...(views.get(measure.measure) ?? []), { subject, measure }]);
  return [...views.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const sorted = rows.toSorted(({ measure: a }, { measure: b }) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return a.better === 'lower' ? a.value - b.value : b.value - a.value;
    });
    return [{ measure: first.measure, rows: sorted, end: endOf(rows, first.measure.unit) }];
  });
}

function endOf(rows: readonly MeasureRow[], unit: ScorecardMeasure['unit']): number {
  if (unit === 'share' || unit === 'yes-no') return 1;
  return roundUp(Math.max(1, ...rows.map(({ measure }) => measure.high ?? measure.value ?? 0)));
}

/**
 * 1, 2 or 5 with zeros: the least that is not below a number.
 *
 * @example
 * ```ts
 * roundUp(37) // => 50
 * ```
 */
export function roundUp(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * ten).find((step) => step >= value) ?? value;
}

/** All cards as a table to take away: a line for each subject and measure. */
export function cardRows(cards: readonly Scorecard[]): string[][] {
  const head = ['side', 'subject', 'measure', 'unit', 'value', 'low', 'high', 'count', 'of'];
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  return [
    head,
    ...cards.flatMap(({ side, subject, measures }) =>
      measures.map(({ measure, unit, value, low, high, count, of }) => [
        side,
        subject,
        measure,
        unit,
        text(value),
        text(low),
        text(high),
        text(count),
        String(of),
      ]),
    ),
  ];
}
