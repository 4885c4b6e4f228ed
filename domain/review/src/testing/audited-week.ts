import type { AuditStratum } from '../store/random-audit.ts';

/** How a week is made: ranges that each day draws from. */
export interface MadeWeek {
  /** Pieces of content of a day. */
  readonly posts: readonly [number, number];
  readonly rate: readonly [number, number];
  /** Share of them that violate. */
  readonly prevalence: readonly [number, number];
  /** Share of the drawn that nobody judges. */
  readonly unjudged: number;
}

/** A week of drawing at random, piece by piece, and how many violations there truly were. */
export function auditedWeek(
  { posts, rate, prevalence, unjudged }: MadeWeek,
  next: () => number,
): { readonly truth: number; readonly strata: readonly AuditStratum[] } {
  const within = ([least, most]: readonly [number, number]) => least + next() * (most - least);
  let truth = 0;
  const strata = Array.from({ length: 7 }, () => {
    const day = { seen: Math.floor(within(posts)), rate: within(rate) };
    const violating = within(prevalence);
    const stratum = { ...day, drawn: 0, judged: 0, violations: 0 };
    for (let post = 0; post < day.seen; post++) {
      const violates = next() < violating;
      const drawn = next() < day.rate;
      const judged = drawn && next() >= unjudged;
      if (violates) truth++;
      if (drawn) stratum.drawn++;
      if (judged) stratum.judged++;
      if (judged && violates) stratum.violations++;
    }
    return stratum;
  });
  return { truth, strata };
}
