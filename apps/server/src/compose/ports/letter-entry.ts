import type { MatterEntryType, NewMatterEntry } from '@breakwater/contracts/ledger';
import { LETTER_KINDS, type LetterKind } from '@breakwater/contracts/letters';
import type { IssuedLetter } from '@breakwater/letters';

/** Which step of a matter a letter of an authority is; what a platform writes is its response. */
const STEPS: Readonly<Partial<Record<LetterKind, MatterEntryType>>> = {
  order: 'direction',
  concern: 'concern',
  'insufficient-answer': 'assessed-insufficient',
  'last-warning': 'final-warning',
  'show-cause': 'show-cause',
  fine: 'fine-imposed',
  block: 'block-ordered',
  restoration: 'restored',
  demarche: 'demarche',
  compliance: 'response',
  narrowing: 'response',
  refusal: 'response',
};
/** Entries have 20,000 characters; a longer letter is known by its hash. */
const MOST_TEXT = 19_000;

/**
 * The entry of a matter for a letter that has left the house: its text, and the hashes of text and PDF.
 *
 * @example
 * ```text
 * letterEntry(issued).type // 'final-warning' for a last warning
 * ```
 */
export function letterEntry(letter: IssuedLetter): NewMatterEntry {
  const { kind, number, subject, text, textSha256, pdfSha256, values, asCorrespondence, at, channel } =
    letter;
  const type = asCorrespondence ? 'correspondence' : (STEPS[kind] ?? 'correspondence');
  const { amount, dueAt, addressee } = values;
  const isCut = text.length > MOST_TEXT;
  return {
    type,
    at,
    by: LETTER_KINDS[kind],
    text: isCut ? `${text.slice(0, MOST_TEXT)}\n[… cut: the whole text has SHA-256 ${textSha256}]` : text,
    source: `${number}, ${channel}: ${subject}`.slice(0, 500),
    evidence: [
      `letter ${number}`,
      `text sha256 ${textSha256}`,
      ...(pdfSha256 === undefined ? [] : [`pdf sha256 ${pdfSha256}`]),
    ],
    ...(type === 'fine-imposed' && amount && { money: amount }),
    ...(type === 'fine-imposed' && addressee && { on: addressee.name }),
    ...(dueAt && Date.parse(dueAt.at) >= Date.parse(at) && { dueAt: dueAt.at }),
  };
}
