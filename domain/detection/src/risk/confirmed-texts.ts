import { textBands, textFingerprint } from '@breakwater/text';

/** Of ten bands; texts that agree in three have about two thirds of their shingles in common. */
const SHARED_BANDS = 3;

/** Texts that people confirmed as a violation, as fingerprints: recognises near-copies, and gives no text away. */
export interface ConfirmedTexts {
  /** Keeps a text under the decision that confirmed it. */
  add(decisionId: string, prints: readonly string[]): void;
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
  const whole = textFingerprint(text);
  return [...(whole === undefined ? [] : [`=${whole}`]), ...(textBands(text) ?? [])];
}

export function createConfirmedTexts(): ConfirmedTexts {
  const decisions = new Map<string, Set<string>>();
  const prints = new Map<string, readonly string[]>();

  return {
    add(decisionId, own) {
      if (prints.has(decisionId) || own.length === 0) return;
      prints.set(decisionId, own);
      for (const print of own) {
        const known = decisions.get(print);
        if (known) known.add(decisionId);
        else decisions.set(print, new Set([decisionId]));
      }
    },
    withdraw(decisionId) {
      for (const print of prints.get(decisionId) ?? []) {
        const known = decisions.get(print);
        known?.delete(decisionId);
        if (known?.size === 0) decisions.delete(print);
      }
      prints.delete(decisionId);
    },
    isNearCopy(text) {
      if (prints.size === 0) return false;
      const counts = new Map<string, number>();
      for (const print of printsOf(text)) {
        const known = decisions.get(print);
        if (!known) continue;
        if (print.startsWith('=')) return true;
        for (const decisionId of known) counts.set(decisionId, (counts.get(decisionId) ?? 0) + 1);
      }
      return [...counts.values()].some((count) => count >= SHARED_BANDS);
    },
    get size() {
      return prints.size;
    },
  };
}
