import type { GateBand } from '@breakwater/contracts/returns';
import { BAND_RANK } from '../matcher/band-rank.ts';
import type { FoundReturn } from '../matcher/matcher.ts';
import { calibrationError } from './calibration-error.ts';
import type { LookStage } from './look.ts';
import type { SignUpRow } from './sign-up-row.ts';
import { addTo, emptyTally, type GateTally, ratesOf, type TallyRates } from './tally.ts';

/** How well returns were told from others. */
export interface GateFigures {
  readonly returns: TallyRates;
  readonly byTactic: Readonly<Record<string, TallyRates>>;
  /** Of sign-ups of nobody who was removed. */
  readonly innocent: TallyRates;
  readonly byGroup: Readonly<Record<string, TallyRates>>;
  /** Held innocents in 10,000 sign-ups. */
  readonly falseHoldsPer10k: number;
  /** Returns that were linked to another removal than their own. */
  readonly wrongLinks: number;
  /** Expected calibration error over the closest removal of each check, and over those with p ≥ .01. */
  readonly ece: number;
  readonly eceAbove1Percent: number;
}

/** Counts checks. `persons` says of whom a removal is. */
export function createGateResults(persons: ReadonlyMap<string, string>) {
  const removed = new Set(persons.values());
  const returns = emptyTally();
  const innocent = emptyTally();
  const byTactic = new Map<string, GateTally>();
  const byGroup = new Map<string, GateTally>();
  const pairs: { readonly p: number; readonly isSame: boolean }[] = [];
  let wrongLinks = 0;

  const isOf = (found: FoundReturn, row: SignUpRow) => persons.get(found.removalId) === row.person;

  /** A sign-up, and the closest removal at each look at it. */
  function add(row: SignUpRow, looks: ReadonlyMap<LookStage, FoundReturn | undefined>): void {
    const founds = [...looks.values()];
    for (const found of founds) {
      if (found && !found.because.includes('older-than-removal')) {
        pairs.push({ p: found.probability, isSame: isOf(found, row) });
      }
    }
    const best = founds.reduce((most, found) => (rankOf(found) >= rankOf(most) ? found : most), undefined);
    const bands = new Map([...looks].map(([stage, found]) => [stage, bandOf(found)]));
    if (!removed.has(row.person)) {
      addTo(innocent, bands);
      for (const group of row.groups ?? []) addTo(tallyOf(byGroup, group), bands);
      return;
    }
    addTo(returns, bands);
    if (row.tactic) addTo(tallyOf(byTactic, row.tactic), bands);
    if (best && best.band !== 'nothing' && !isOf(best, row)) wrongLinks += 1;
  }

  return {
    add,
    get signUps(): number {
      return returns.count + innocent.count;
    },
    figures: (): GateFigures => ({
      returns: ratesOf(returns),
      innocent: ratesOf(innocent),
      wrongLinks,
      byTactic: ratesByName(byTactic),
      byGroup: ratesByName(byGroup),
      falseHoldsPer10k: ratesOf(innocent).held * 10_000,
      ece: calibrationError(pairs),
      eceAbove1Percent: calibrationError(pairs.filter(({ p }) => p >= 0.01)),
    }),
  };
}

function bandOf(found: FoundReturn | undefined): GateBand {
  return found?.band ?? 'nothing';
}

function rankOf(found: FoundReturn | undefined): number {
  return BAND_RANK[bandOf(found)];
}

function tallyOf(tallies: Map<string, GateTally>, name: string): GateTally {
  const tally = tallies.get(name) ?? emptyTally();
  tallies.set(name, tally);
  return tally;
}

function ratesByName(tallies: ReadonlyMap<string, GateTally>): Record<string, TallyRates> {
  return Object.fromEntries(
    [...tallies]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, tally]) => [name, ratesOf(tally)]),
  );
}
