import type { EventRecord } from '@breakwater/contracts';
import { createRecent, type Recent } from '@breakwater/kernel';
import type { BankSnapshot } from '../../banks/bank-snapshot.ts';
import { readNames } from '../../models/create-entity-marker.ts';
import { judgeText, strongest } from '../../models/judge-text.ts';
import { type OwnWords, profileWords } from '../../models/own-words.ts';
import type { TextModelSnapshot } from '../../models/text-models.ts';
import { MOST_OF_CONTACT } from '../../risk/weigh-risk.ts';
import type { SignalContext } from '../../signal-definition.ts';

/** Accounts whose profile was just read: most events come from them again, with the same profile. */
const REMEMBERED = 20_000;
/** A profile in the band `likely` comes in 30 of 100 profiles of supporters and 5 of 1,000 others. */
const BITS = { none: -0.5, possible: 2.5, likely: 5.9 } as const;
const BITS_SELF_IDENTIFIED = 6;
const BIO = '/account/bio';

/** Reads what accounts call themselves. */
export interface ProfileReader {
  /**
   * Bits for or against: of the words in name and bio, or of a name that only an organisation gives itself. Without a bio
   * it is a name alone, which reaches no band by itself.
   */
  bitsOf(record: EventRecord, context: SignalContext): number;
}

interface SelfHit {
  readonly bank: string;
  readonly use: string;
  readonly field: string;
  readonly ambiguous: boolean;
}

/** What was read with the same models and banks, by the words. */
interface Remembered {
  readonly models: TextModelSnapshot;
  readonly banks: BankSnapshot;
  readonly bits: Recent<string, number>;
}

export function createProfileReader(): ProfileReader {
  let remembered: Remembered | undefined;

  function readWords(words: OwnWords, { models, banks, termsIn }: SignalContext): number {
    if (remembered?.models !== models || remembered.banks !== banks) {
      remembered = { models, banks, bits: createRecent<string, number>(REMEMBERED) };
    }
    const known = remembered.bits.get(words.text);
    if (known !== undefined) return known;
    const { marked } = readNames(words.text, termsIn(words.text), banks.entityBanks);
    const judged = judgeText(words.text, marked, models);
    return remembered.bits.keep(
      words.text,
      judged.known ? BITS[strongest(judged.readings)?.band ?? 'none'] : 0,
    );
  }

  return {
    bitsOf(record, context) {
      const words = profileWords(record);
      if (!words && record.account.handle === undefined) return 0;
      const hits = selfHits(record, context);
      const inBio = hits.some(({ field }) => field === BIO);
      const read = words ? readWords(words, context) : 0;
      const fromWords = record.account.bio ? read : Math.min(read, MOST_OF_CONTACT);
      if (hits.length === 0) return fromWords;
      return Math.max(fromWords, inBio ? BITS_SELF_IDENTIFIED : MOST_OF_CONTACT);
    },
  };
}

/** Names of organisations that nobody but themselves uses for themselves. */
function selfHits(record: EventRecord, { valueOf: signalOf, banks }: SignalContext): SelfHit[] {
  const terms = signalOf('account.terms', record);
  if (!terms.known) return [];
  return (terms.value as { readonly hits: readonly SelfHit[] }).hits.filter(
    ({ bank, use, ambiguous }) => use === 'self-identification' && !ambiguous && banks.entityBanks.has(bank),
  );
}
