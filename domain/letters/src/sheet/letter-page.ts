import { ANNEX_FROM, type Sheet } from './sheet.ts';

/** A letter as the printer is given it. Every text is set as it is, and never read as markup. */
export interface LetterPage {
  readonly [part: string]: unknown;
  readonly title: string;
  readonly language: string;
  readonly direction: Sheet['direction'];
  readonly day: { readonly year: number; readonly month: number; readonly day: number };
  readonly number: string;
  readonly hash: string;
  readonly watermark: string;
  readonly letterhead: Sheet['letterhead'];
  readonly words: Readonly<Record<'page' | 'place' | 'target' | 'note' | 'closing' | 'annex', string>>;
  readonly to: { readonly label: string; readonly lines: readonly string[] };
  readonly facts: readonly { readonly label: string; readonly value: string; readonly ltr: boolean }[];
  readonly subject: string;
  readonly paragraphs: readonly (readonly string[])[];
  readonly targets: readonly { readonly value: string; readonly note: string }[];
  readonly annex: boolean;
  readonly signatory: { readonly name: string; readonly lines: readonly string[] };
}

/**
 * A sheet as a page.
 *
 * @param stands the hash of the text of a letter that is ready; a draft has none, and says across the page what it is
 */
export function letterPage(sheet: Sheet, stands: { readonly textSha256?: string | undefined }): LetterPage {
  const { words, number, date, reference, addressee, subject, paragraphs, items, signatory } = sheet;
  const { textSha256 } = stands;
  // A draft has no day; its page needs one to be the same each time.
  const [year = 2000, month = 1, day = 1] = (sheet.day || '2000-01-01').split('-').map(Number);
  return {
    title: bare(number === '' ? subject : `${number} · ${subject}`),
    language: sheet.language,
    direction: sheet.direction,
    day: { year, month, day },
    number,
    hash: textSha256 === undefined ? '' : `SHA-256 ${textSha256}`,
    watermark: textSha256 === undefined ? words.draft : '',
    letterhead: sheet.letterhead,
    words: {
      page: words.page,
      place: words.place,
      target: words.target,
      note: words.note,
      closing: words.closing,
      annex: words.annex,
    },
    to: { label: words.to, lines: [addressee.name, ...addressee.lines] },
    facts: [
      { label: words.number, value: number, ltr: true },
      { label: words.date, value: date, ltr: false },
      { label: words.reference, value: reference, ltr: !/\p{Script=Arabic}/u.test(reference) },
    ].filter(({ value }) => value !== ''),
    subject,
    paragraphs: paragraphs.map((text) => text.split('\n')),
    targets: items.map(({ value, note = '' }) => ({ value, note })),
    annex: items.length >= ANNEX_FROM,
    signatory: { name: signatory.name, lines: [signatory.office].filter((line) => line !== '') },
  };
}

/** Titles of files are shown by programs that know no isolates. */
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
