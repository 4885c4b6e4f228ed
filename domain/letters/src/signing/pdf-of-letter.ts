import { createHash } from 'node:crypto';
import { letterOf } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { settingsOf } from '../settings/letter-settings.ts';
import { letterPage } from '../sheet/letter-page.ts';
import { makeSheet } from '../sheet/make-sheet.ts';
import { findPdf, insertPdf, type StoredPdf } from '../store/pdfs.ts';

/** A PDF, and what a file of it is called. */
export interface LetterPdf extends StoredPdf {
  readonly name: string;
}

/**
 * The PDF of a letter. What is ready was printed once and is given as it was then; a draft is printed as it reads now, and
 * says across the page what it is.
 *
 * Throws LetterError 404 `letter-not-found`, and what the printer throws.
 */
export async function pdfOf(context: LettersContext, id: string): Promise<LetterPdf> {
  const { storage, files, print, clock } = context;
  const { db } = storage;
  const letter = await letterOf(db, id);
  const { sheet, textSha256, number } = letter;
  const name = `${(number ?? `draft-${letter.kind}`).replace(/[^A-Za-z0-9-]+/g, '-')}.pdf`;
  if (!sheet || textSha256 === undefined) {
    const draft = makeSheet(letter, await settingsOf(db), files()).sheet;
    const bytes = await print(letterPage(draft, {}));
    return { name, bytes, sha256: hashOf(bytes) };
  }
  const known = await findPdf(db, id, textSha256);
  if (known) return { name, ...known };
  const bytes = await print(letterPage(sheet, { textSha256 }));
  await insertPdf(db, { letterId: id, textSha256, sha256: hashOf(bytes), bytes, at: clock.now() });
  // Two that print at once: the first to be kept is the one that counts.
  const kept = await findPdf(db, id, textSha256);
  return { name, ...(kept ?? { bytes, sha256: hashOf(bytes) }) };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
