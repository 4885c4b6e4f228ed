import type { Dice } from './dice.ts';
import { type Language, NO_THREATS, REASONS, THREATS } from './phrases/context.ts';
import { DEMANDS, type DemandSort } from './phrases/demands.ts';
import {
  HELD_OUT_DEMANDS,
  HELD_OUT_NO_THREATS,
  HELD_OUT_REASONS,
  HELD_OUT_THREATS,
} from './phrases/held-out.ts';

/** Where the sentences of a request come from. */
export interface Wording {
  demand(sort: DemandSort, language: Language): string;
  reasons(language: Language): string;
  threat(language: Language): string;
  noThreat(language: Language): string;
}

/** Seeds from here on mix in sentences that nothing was fitted on. */
export const FIRST_UNSEEN_SEED = 100;

/** Sentences for a seed: those that the lists were worked on with, and for unseen seeds in half of the cases others. */
export function wordingOf(seed: number, dice: Dice): Wording {
  const isUnseen = seed >= FIRST_UNSEEN_SEED;
  const from = (known: readonly string[], heldOut: readonly string[]) =>
    dice.pick(isUnseen && dice.chance(0.5) ? heldOut : known);
  return {
    demand: (sort, language) => from(DEMANDS[sort][language], HELD_OUT_DEMANDS[sort][language]),
    reasons: (language) => {
      const [known, heldOut] = [REASONS[language], HELD_OUT_REASONS[language]];
      const first = from(known, heldOut);
      const isOther = (one: string) => one !== first;
      return `${first} ${from(known.filter(isOther), heldOut.filter(isOther))}`;
    },
    threat: (language) => from(THREATS[language], HELD_OUT_THREATS[language]),
    noThreat: (language) => from(NO_THREATS[language], HELD_OUT_NO_THREATS[language]),
  };
}
