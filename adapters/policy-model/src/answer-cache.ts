import { createHash } from 'node:crypto';
import { type Clock, createRecent } from '@breakwater/kernel';
import type { PolicyReading } from './answer/policy-reading.ts';
import type { PreparedQuestion } from './ask/policy-question.ts';

/** An answer without the right shape is kept for a while: the same text sent again and again would empty the budget. */
const MALFORMED_MS = 10 * 60_000;

export interface AnswerCache {
  get(key: string): PolicyReading | undefined;
  keep(key: string, reading: PolicyReading): void;
}

/** Answers by question, the latest asked for; no text is kept, only digests. */
export function createAnswerCache(most: number, clock: Clock): AnswerCache {
  const recent = createRecent<string, { readonly reading: PolicyReading; readonly until: number }>(most);
  return {
    get(key) {
      const found = recent.get(key);
      return found !== undefined && clock.now() < found.until ? found.reading : undefined;
    },
    keep(key, reading) {
      const until = reading.known ? Number.POSITIVE_INFINITY : clock.now() + MALFORMED_MS;
      recent.keep(key, { reading, until });
    },
  };
}

/**
 * What makes two questions the same: model, policy, the text but for spaces, and what is given with it. Nothing else is
 * folded: a disguised spelling that the model cannot read may not answer for the plain one.
 *
 * @example
 * ```ts
 * const key = questionKey('m@1', { text: 'a  b', entities: [] })
 * questionKey('m@1', { text: ' a b\n', entities: [] }) === key // => true
 * questionKey('m@2', { text: 'a b', entities: [] }) === key // => false
 * ```
 */
export function questionKey(under: string, { text, entities }: PreparedQuestion): string {
  const asked = JSON.stringify([under, text.normalize('NFC').replace(/\s+/g, ' ').trim(), entities]);
  return createHash('sha256').update(asked).digest('base64url');
}
