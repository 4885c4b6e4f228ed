import type { LetterDocument } from '@breakwater/contracts/letters';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { LettersContext } from '../ports.ts';
import { letterText } from '../sheet/letter-text.ts';
import { updateLetter } from '../store/letters.ts';
import { findPdfHash } from '../store/pdfs.ts';
import { aboutOf, type StoredLetter } from '../stored-letter.ts';

/** A letter as others get it. */
export async function documentOf(work: Work, letter: StoredLetter): Promise<LetterDocument> {
  const { id, kind, language, number, day, sheet, textSha256 } = letter;
  if (!sheet || number === undefined || day === undefined || textSha256 === undefined)
    throw new Error('a letter without a number was to go out');
  const pdfSha256 = await findPdfHash(work.db, id, textSha256);
  return {
    kind,
    language,
    number,
    date: day,
    subject: sheet.subject,
    text: letterText(sheet),
    textSha256,
    ...(pdfSha256 !== undefined && { pdfSha256 }),
  };
}

/** By whom and when it was handed over; in milliseconds. */
export interface Handing {
  readonly by: string;
  readonly at: number;
  readonly note?: string | undefined;
}

/**
 * Notes that a letter has left the house, in the unit that says so. Whoever keeps what it is about hears of it each time, and
 * whether it is the first; what they throw, the caller decides about.
 */
export async function issueWithin(
  context: LettersContext,
  work: Work,
  letter: StoredLetter,
  { by, at, note }: Handing,
): Promise<void> {
  const { id, number, textSha256, channel, routeTo: to, values, asCorrespondence } = letter;
  const isFirst = letter.state === 'ready';
  if (isFirst) await updateLetter(work.db, { ...letter, state: 'issued' });
  const detail = { number, textSha256, channel };
  work.record({ actor: by, action: 'letter.sent', subject: id, detail });
  const about = aboutOf(letter);
  if (!about || !channel) return;
  const document = await documentOf(work, letter);
  await context.issued(work, {
    ...document,
    id,
    about,
    channel,
    to,
    note,
    again: !isFirst,
    values,
    asCorrespondence,
    at: toInstant(at),
    by,
  });
}
