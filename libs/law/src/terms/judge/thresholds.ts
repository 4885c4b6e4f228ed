import type { SentencePlace } from './sentence-case.ts';

/** From which probabilities on a sentence asks for too much. */
interface WayThresholds {
  /** Where a rule finds something: in a sentence that says it asks, and in one that does not. */
  readonly ruled: { readonly asking: number; readonly telling: number };
  /** Where no rule does: nobody can say what it asks for. */
  readonly unruled: number;
  readonly contents: number;
  /** What was written, where a rule finds it. */
  readonly contentsRuled: number;
}

/**
 * Chosen on orders of writers that the weights have not seen, between orders that are held up for nothing and such that ask too
 * much and are complied with. Among what is told more is needed than among demands; why something is needed, and a note
 * beside a target, seldom come near to a demand, and less is. What an offence is called is in words of no list: of what no rule
 * names it says nothing.
 */
export const THRESHOLDS: Readonly<Record<SentencePlace['way'], WayThresholds>> = {
  asked: { ruled: { asking: 0.6, telling: 0.72 }, unruled: 0.76, contents: 0.42, contentsRuled: 0.3 },
  told: { ruled: { asking: 0.74, telling: 0.83 }, unruled: 0.83, contents: 0.5, contentsRuled: 0.4 },
  needed: { ruled: { asking: 0.54, telling: 0.54 }, unruled: 0.54, contents: 0.4, contentsRuled: 0.35 },
  offence: { ruled: { asking: 0.35, telling: 0.35 }, unruled: 0.83, contents: 0.35, contentsRuled: 0.35 },
  notes: { ruled: { asking: 0.35, telling: 0.35 }, unruled: 0.35, contents: 0.35, contentsRuled: 0.35 },
  danger: { ruled: { asking: 0.8, telling: 0.95 }, unruled: 0.95, contents: 0.9, contentsRuled: 0.8 },
};
