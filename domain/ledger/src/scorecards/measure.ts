import type { ScorecardMeasure, ScorecardMeasureId } from '@breakwater/contracts/ledger';
import type { CountedFact } from './counted-fact.ts';
import { FORMULAS } from './formulas.ts';
import { medianOf, shareOf } from './intervals.ts';

/**
 * One measure over the facts of one subject, those that are struck left out.
 *
 * @param facts in the order in which they happened
 */
export function measure(id: ScorecardMeasureId, facts: readonly CountedFact[]): ScorecardMeasure {
  const { label, formula, unit, better } = FORMULAS[id];
  const marks = facts.flatMap(({ marks: all }) => all.filter((mark) => mark.measure === id));
  const base = { measure: id, label, formula, unit, better };
  if (unit === 'yes-no') {
    const latest = new Map(marks.map(({ jurisdiction = '', counts }) => [jurisdiction, counts]));
    const places = [...latest]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([jurisdiction, inPlace]) => ({ jurisdiction, inPlace }));
    const count = places.filter(({ inPlace }) => inPlace).length;
    const said = places.length > 0 && { value: count === places.length ? 1 : 0, count, places };
    return { ...base, ...said, of: places.length };
  }
  if (unit === 'share') {
    const count = marks.filter(({ counts }) => counts).length;
    return { ...base, ...shareOf(count, marks.length), count, of: marks.length };
  }
  const values = marks.flatMap(({ value }) => value ?? []);
  return { ...base, ...medianOf(values), of: values.length };
}
