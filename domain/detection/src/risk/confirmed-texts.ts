import { textBands, textFingerprint } from '@breakwater/text';

/** Of ten bands; texts that agree in three have about two thirds of their shingles in common. */
const SHARED_BANDS = 3;
/** Decisions that are held in memory, the latest: some 50 MB. */
export const MOST_CONFIRMED = 20_000;

/** Texts that people confirmed as a violation, as fingerprints: recognises near-copies, and gives no text away. */
export interface ConfirmedTexts {
  /** Keeps texts under the decision that confirmed them, in the place of what was kept under it. */
  add(decisionId: string, texts: readonly (readonly string[])[]): void;
  /** Forgets what a decision confirmed, since it was reversed. */
  withdraw(decisionId: string): void;
  /** Whether a text is one of them, or nearly. */
  isNearCopy(text: string): boolean;
  readonly size: number;
}

/**
 * Fingerprint and bands of a text; empty for one that is too short to be told from others.
 *
 * @example
 * printsOf('ok') // => []
 * printsOf('The late ferry to the old harbour leaves at nine').length // => 11
 */
export function printsOf(text: string): readonly string[] {
  const bands = textBands(text);
  if (!bands) return [];
  const whole = textFingerprint(text);
  return whole === undefined ? bands : [`=${whole}`, ...bands];
}

/** One text: itself the mark under which its prints are found, since a decision may have several. */
type Prints = readonly string[];

export function createConfirmedTexts(): ConfirmedTexts {
  const byDecision = new Map<string, readonly Prints[]>();
  const byPrint = new Map<string, Set<Prints>>();

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
        if (print.startsWith('=')) return true;
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
