import type { Letter } from '@breakwater/contracts/letters';
import { sha256 } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { getLetter } from '../drafts/show-letters.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { LetterError, letterIncomplete } from '../letter-error.ts';
import { checkPersonal, lockIn } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { settingsOf } from '../settings/letter-settings.ts';
import { letterText } from '../sheet/letter-text.ts';
import { makeSheet } from '../sheet/make-sheet.ts';
import { dayIn } from '../sheet/tell-values.ts';
import { updateLetter } from '../store/letters.ts';
import { nextNumber } from '../store/numbers.ts';
import type { StoredLetter } from '../stored-letter.ts';
import { pdfOf } from './pdf-of-letter.ts';

/**
 * Gives a letter its number and its date: it is now as it will go out, and its PDF is made. A number that it has it keeps.
 *
 * Throws LetterError 404 `letter-not-found`, 409 `letter-state`, 422 `letter-incomplete` with all that it lacks, 403
 * `letter-person-needed`.
 */
export async function finishLetter(context: LettersContext, id: string, by: string): Promise<Letter> {
  checkPersonal(by);
  await context.storage.work((work) => finishWithin(context, work, id, by));
  await pdfOf(context, id);
  return getLetter(context, id);
}

/** The same in the unit of the caller, who has the PDF made after it. */
export async function finishWithin(
  context: LettersContext,
  work: Work,
  id: string,
  by: string,
): Promise<void> {
  const letter = await lockIn(work.db, id, ['draft']);
  const settings = await settingsOf(work.db);
  const { missing } = makeSheet(letter, settings, context.files());
  if (missing.length > 0) throw letterIncomplete(missing);
  const day = dayIn(settings.zone, context.clock.now());
  const register = settings.registers.find((one) => one.id === letter.register);
  if (!register)
    throw new LetterError('letter-register-unknown', 'The settings of letters have no such register.', 422);
  const number = letter.number ?? (await numberIn(work, register, Number(day.slice(0, 4))));
  const { sheet } = makeSheet(letter, settings, context.files(), { number, day });
  const finished: StoredLetter = {
    ...letter,
    state: 'ready',
    number,
    day,
    sheet,
    textSha256: sha256(letterText(sheet)),
    writtenBy: [...new Set([...letter.writtenBy, by])],
  };
  await updateLetter(work.db, { ...finished, fingerprint: fingerprintOf(finished) });
  const detail = { number, textSha256: finished.textSha256 };
  work.record({ actor: by, action: 'letter.ready', subject: id, detail });
}

async function numberIn(
  work: Work,
  {
    id: register,
    prefix,
    first = 1,
  }: { readonly id: string; readonly prefix: string; readonly first?: number },
  year: number,
): Promise<string> {
  const next = await nextNumber(work.db, { register, year, first });
  return `${prefix}/${year}/${String(next).padStart(4, '0')}`;
}
