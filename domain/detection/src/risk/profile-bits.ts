import type { EventRecord } from '@breakwater/contracts';
import { createRecent } from '@breakwater/kernel';
import { judgeText, strongest } from '../models/judge-text.ts';
import { markWords, profileWords } from '../models/own-words.ts';
import type { SignalContext } from '../signal-definition.ts';

/** Accounts whose profile was just read: most events come from them again, with the same profile. */
const REMEMBERED = 20_000;
/** A profile in the band `likely` comes in 30 of 100 profiles of supporters and 5 of 1,000 others. */
const BITS = { none: -0.5, possible: 2.5, likely: 5.9 } as const;
const BITS_SELF_IDENTIFIED = 6;

/** Reads what accounts call themselves. */
export interface ProfileReader {
  /** Bits for or against: of the words in name and bio, or of a name that only an organisation gives itself. */
  bitsOf(record: EventRecord, context: SignalContext): number;
}

interface SelfHit {
  readonly bank: string;
  readonly use: string;
  readonly ambiguous: boolean;
}

export function createProfileReader(): ProfileReader {
  const known = createRecent<string, number>(REMEMBERED);
  return {
    bitsOf(record, context) {
      const terms = context.valueOf('account.terms', record);
      const hits = terms.known ? (terms.value as { readonly hits: readonly SelfHit[] }).hits : [];
      const named = hits.some(
        ({ bank, use, ambiguous }) =>
          use === 'self-identification' && !ambiguous && context.banks.entityBanks.has(bank),
      );
      const read = readWords(record, context);
      return named ? Math.max(BITS_SELF_IDENTIFIED, read) : read;
    },
  };

  function readWords(record: EventRecord, { models, banks, valueOf: signalOf }: SignalContext): number {
    const words = profileWords(record);
    if (!words) return 0;
    const key = JSON.stringify([models.versions, banks.versions, words.text]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const marked = markWords(words, signalOf(words.terms, record), banks.entityBanks);
    const judged = judgeText(words.text, marked, models);
    return known.keep(key, judged.known ? BITS[strongest(judged.readings)?.band ?? 'none'] : 0);
  }
}
