import type {
  Scorecard,
  ScorecardMeasure,
  ScorecardMeasureId,
  ScorecardRank,
} from '@breakwater/contracts/ledger';
import { FORMULAS } from './formulas.ts';

/** With fewer facts nobody is ranked: it would say more of chance than of them. */
export const RANKED_FROM = 5;

interface Placed {
  readonly subject: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Who stands before whom in a measure. One is above another only where their 95 % intervals do not meet: whoever hangs
 * together through intervals that meet shares a tier and is not told apart. Who has too few facts is in none, with the
 * reason. Undefined for measures of which neither more nor less is better, and for those without an interval.
 */
export function rankSubjects(
  id: ScorecardMeasureId,
  cards: readonly Pick<Scorecard, 'subject' | 'measures'>[],
): ScorecardRank | undefined {
  const { better, unit } = FORMULAS[id];
  if (better === 'neither' || unit === 'yes-no') return undefined;
  const placed: Placed[] = [];
  const unranked: ScorecardRank['unranked'] = [];
  for (const { subject, measures } of cards) {
    const place = placeOf(measures.find(({ measure }) => measure === id));
    if (typeof place === 'string') unranked.push({ subject, because: place });
    else placed.push({ subject, ...place });
  }
  return { measure: id, tiers: tiersOf(placed, better), unranked };
}

function placeOf(measure: ScorecardMeasure | undefined): Omit<Placed, 'subject'> | 'no-facts' | 'too-few' {
  if (!measure || measure.of === 0) return 'no-facts';
  const { value, low, high, of } = measure;
  if (of < RANKED_FROM || value === undefined || low === undefined || high === undefined) return 'too-few';
  return { value, low, high };
}

/** Intervals that hang together, in order: of two tiers no two intervals meet. */
function tiersOf(placed: readonly Placed[], better: 'higher' | 'lower'): string[][] {
  const tiers: Placed[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const one of [...placed].sort((a, b) => a.low - b.low || a.high - b.high)) {
    if (one.low > reach) tiers.push([]);
    tiers.at(-1)?.push(one);
    reach = Math.max(reach, one.high);
  }
  if (better === 'higher') tiers.reverse();
  return tiers.map((tier) => tier.map(({ subject }) => subject).sort());
}
