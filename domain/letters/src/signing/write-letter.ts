import type { Letter, NewLetter } from '@breakwater/contracts/letters';
import { prepareLetter } from '../drafts/make-letter.ts';
import { getLetter } from '../drafts/show-letters.ts';
import { checkPersonal } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { finishWithin } from './finish-letter.ts';
import { pdfOf } from './pdf-of-letter.ts';

/**
 * Begins a letter and finishes it in one unit: where it lacks something nothing is left of it, and no number is gone.
 *
 * Throws LetterError as `makeLetter` and `finishLetter`.
 */
export async function writeLetter(context: LettersContext, given: NewLetter, by: string): Promise<Letter> {
  checkPersonal(by);
  const prepared = await prepareLetter(context, given);
  const id = await context.storage.work(async (work) => {
    const begun = await prepared(work, by);
    await finishWithin(context, work, begun, by);
    return begun;
  });
  await pdfOf(context, id);
  return getLetter(context, id);
}
