import { bandNumbers } from '@breakwater/text';
import type { Prints } from '../store/confirmed-texts.ts';

/** Of ten bands. Of texts with three quarters of their shingles in common 85 of 100 agree in two, with a third 1 of 100. */
const SHARED_BANDS = 2;
/** Decisions that are held in memory, the latest: some 50 MB. */
export const MOST_CONFIRMED = 20_000;

/** Texts that people confirmed as a violation, as fingerprints: recognises near-copies, and gives no text away. */
export interface ConfirmedTexts {
  /** Keeps texts under the decision that confirmed them, in the place of what was kept under it. */
  add(decisionId: string, texts: readonly Prints[]): void;
  /** Forgets what a decision confirmed, since it was reversed. */
  withdraw(decisionId: string): void;
  /** Whether a text is one of them, or nearly. */
  isNearCopy(text: string): boolean;
  readonly size: number;
}

/**
 * Bands of a text, as numbers; empty for one of fewer than eight words, which others write by chance too.
 *
 * @example
 * printsOf('ok') // => []
 * printsOf('The late ferry to the old harbour leaves at nine').length // => 10
 */
export function printsOf(text: string): Prints {
  return bandNumbers(text) ?? [];
}

export function createConfirmedTexts(): ConfirmedTexts {
  const byDecision = new Map<string, readonly Prints[]>();
  const byPrint = new Map<number, Set<Prints>>();

  function withdraw(decisionId: string): void {
    for (const prints of byDecision.get(decisionId) ?? []) {
      for (const print of prints) {
        const known = byPrint.get(print);
        known?.delete(prints);
        if (known?.size === 0) byPrint.delete(print);
      }
    }
    byDecision.delete(decisionId);
  }

  return {
    add(decisionId, texts) {
      withdraw(decisionId);
      const own = texts.filter((prints) => prints.length > 0).map((prints): Prints => [...prints]);
      if (own.length === 0) return;
      byDecision.set(decisionId, own);
      for (const prints of own) {
        for (const print of prints) {
          const known = byPrint.get(print);
          if (known) known.add(prints);
          else byPrint.set(print, new Set([prints]));
        }
      }
      const [oldest] = byDecision.size > MOST_CONFIRMED ? byDecision.keys() : [];
      if (oldest !== undefined) withdraw(oldest);
    },
    withdraw,
    isNearCopy(text) {
      if (byPrint.size === 0) return false;
      const counts = new Map<Prints, number>();
      for (const print of printsOf(text)) {
        const known = byPrint.get(print);
        if (!known) continue;
        for (const prints of known) {
          const count = (counts.get(prints) ?? 0) + 1;
          if (count >= SHARED_BANDS) return true;
          counts.set(prints, count);
        }
      }
      return false;
    },
    get size() {
      return byDecision.size;
    },
  };
}
