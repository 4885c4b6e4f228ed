import type { Scorecard, ScorecardRank } from '@breakwater/contracts/ledger';
import type { CountedFacts } from './counted-fact.ts';
import { MEASURES, type Side } from './formulas.ts';
import { measure } from './measure.ts';
import { rankSubjects } from './rank-subjects.ts';

/** How lines stand that somebody contested. */
export interface ContestedLines {
  readonly open: ReadonlySet<string>;
  readonly struck: ReadonlySet<string>;
}

export interface Scorecards {
  readonly cards: readonly Scorecard[];
  readonly ranks: readonly ScorecardRank[];
  /** Orders that name nobody of this side. */
  readonly unattributed: number;
}

/** Scorecards of a side, and where their intervals allow it, ranks. What is contested counts; what is struck does not. */
export function makeCards(
  side: Side,
  { facts, subjects, unattributed }: CountedFacts,
  contests: ContestedLines,
  { from, to }: { readonly from: string; readonly to: string },
): Scorecards {
  const cards = [...subjects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, subjectId]): Scorecard => {
      const own = facts.filter((fact) => fact.subject === subject && !contests.struck.has(fact.id));
      return {
        side,
        subject,
        from,
        to,
        ...(subjectId !== undefined && { subjectId }),
        measures: MEASURES[side].map((id) => measure(id, own)),
        lines: own.length,
        contested: own.filter(({ id }) => contests.open.has(id)).length,
      };
    });
  return { cards, ranks: MEASURES[side].flatMap((id) => rankSubjects(id, cards) ?? []), unattributed };
}
