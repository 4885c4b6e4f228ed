import type {
  Scorecard,
  ScorecardMeasure,
  ScorecardMeasureId,
  ScorecardRank,
} from '@breakwater/contracts/ledger';
import { FORMULAS, MEASURES, type Side } from './formulas.ts';
import { type Equation, hideSmallCells } from './hide-small-cells.ts';
import { shareOf } from './intervals.ts';
import { rankSubjects } from './rank-subjects.ts';

/** A measure as everybody may see it: numbers that would show single cases are left out, and it says so. */
export interface PublicMeasure
  extends Pick<ScorecardMeasure, 'measure' | 'label' | 'formula' | 'unit' | 'better' | 'places'> {
  readonly of?: number;
  readonly count?: number;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly withheld: boolean;
}

export interface PublicCard {
  /** All of them together where left out. */
  readonly subject?: string;
  readonly measures: readonly PublicMeasure[];
}

/** Samples that are one and the same number, as the part of another measure that they are counted in. */
const SAMPLE: Readonly<Partial<Record<ScorecardMeasureId, string>>> = {
  effect: 'answered',
  partial: 'answered',
  'median-hours': 'answered-with-time',
  'secrecy-days': 'secret',
};
const OF_ALL: readonly ScorecardMeasureId[] = [
  ...(['defective', 'over-broad', 'emergency', 'secret', 'global-effect'] as const),
  ...(['protected-target', 'withdrawn'] as const),
];
const ALL = '';

const countCell = (subject: string, id: string) => `${subject}\0${id}`;

function sampleCell(subject: string, id: ScorecardMeasureId): string {
  const same = SAMPLE[id];
  if (same !== undefined) return countCell(subject, same);
  return countCell(subject, OF_ALL.includes(id) ? 'of:all' : `of:${id}`);
}

/**
 * Scorecards for the public page, the first of them over all subjects. Numbers from 1 to 4 are withheld, and so many more
 * that no total and no other number gives them away.
 */
export function publicCards(side: Side, cards: readonly Scorecard[]): PublicCard[] {
  const cells = new Map<string, number>();
  const equations: Equation[] = [];
  const total = new Map<string, number>();
  for (const card of cards) {
    const added = new Set<string>();
    const put = (cell: string, value: number) => {
      cells.set(countCell(card.subject, cell), value);
      if (!added.has(cell)) total.set(cell, (total.get(cell) ?? 0) + value);
      added.add(cell);
    };
    for (const { measure, count = 0, of, unit } of card.measures) {
      put(sampleCell(ALL, measure).slice(1), of);
      if (unit === 'share') {
        put(measure, count);
        put(`rest:${measure}`, of - count);
      }
    }
  }
  for (const [cell, value] of total) cells.set(countCell(ALL, cell), value);
  for (const subject of [ALL, ...cards.map((card) => card.subject)])
    equations.push(...equationsOf(side, subject));
  for (const cell of total.keys()) {
    const parts = cards.map(({ subject }): [string, number] => [countCell(subject, cell), 1]);
    equations.push(new Map([...parts, [countCell(ALL, cell), -1]]));
  }
  const hidden = hideSmallCells(cells, equations);
  const shown = (cell: string) => (hidden.has(cell) ? undefined : cells.get(cell));
  const whole = MEASURES[side].flatMap((id) => wholeMeasure(id, shown));
  return [
    { measures: whole },
    ...cards.map(({ subject, measures }) => ({
      subject,
      measures: measures.map((one) => publicMeasure(subject, one, shown)),
    })),
  ];
}

/** What adds up within one card. */
function equationsOf(side: Side, subject: string): Equation[] {
  const shares = MEASURES[side].filter((id) => FORMULAS[id].unit === 'share');
  const parts = shares.map(
    (id) =>
      new Map([
        [countCell(subject, id), 1],
        [countCell(subject, `rest:${id}`), 1],
        [sampleCell(subject, id), -1],
      ]),
  );
  if (side === 'authority') return parts;
  const answers = new Map([
    [countCell(subject, 'effect'), 1],
    [countCell(subject, 'partial'), 1],
    [sampleCell(subject, 'refused-with-ground'), 1],
    [countCell(subject, 'answered'), -1],
  ]);
  return [...parts, answers];
}

type Shown = (cell: string) => number | undefined;

function publicMeasure(subject: string, one: ScorecardMeasure, shown: Shown): PublicMeasure {
  const { measure, label, formula, unit, better, value, low, high } = one;
  const base = { measure, label, formula, unit, better };
  if (unit === 'yes-no')
    return {
      ...base,
      ...(value !== undefined && { value }),
      ...(one.places && { places: one.places }),
      of: one.of,
      withheld: false,
    };
  const of = shown(sampleCell(subject, measure));
  const sample = of !== undefined && { of };
  if (of === undefined || (unit === 'share' && shown(countCell(subject, measure)) === undefined))
    return { ...base, ...sample, withheld: true };
  return {
    ...base,
    of,
    withheld: false,
    ...(one.count !== undefined && { count: one.count }),
    ...(value !== undefined && { value }),
    ...(low !== undefined && high !== undefined && { low, high }),
  };
}

/** A share over all subjects; medians of medians would mean nothing. */
function wholeMeasure(id: ScorecardMeasureId, shown: Shown): PublicMeasure[] {
  const { label, formula, unit, better } = FORMULAS[id];
  if (unit !== 'share') return [];
  const base = { measure: id, label, formula, unit, better };
  const [count, of] = [shown(countCell(ALL, id)), shown(sampleCell(ALL, id))];
  if (count === undefined || of === undefined)
    return [{ ...base, ...(of !== undefined && { of }), withheld: true }];
  return [{ ...base, count, of, ...shareOf(count, of), withheld: false }];
}

/** Who stands before whom, by what is published alone: a rank must not say what its numbers are not to. */
export function publicRanks(side: Side, cards: readonly PublicCard[]): ScorecardRank[] {
  const shown = cards.flatMap(({ subject, measures }) =>
    subject === undefined
      ? []
      : [
          {
            subject,
            measures: measures.map(({ withheld, ...one }) => ({ ...one, of: withheld ? 1 : (one.of ?? 0) })),
          },
        ],
  );
  return MEASURES[side].flatMap((id) => rankSubjects(id, shown) ?? []);
}
