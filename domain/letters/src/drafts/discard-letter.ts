import { checkIdle, checkPersonal, lockIn } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { deleteLetter, updateLetter } from '../store/letters.ts';

/**
 * Gives a letter up. One that has a number stays, as discarded, so that no number is missing; of another one nothing is left.
 *
 * Throws LetterError 404 `letter-not-found`, 409 `letter-state`, `letter-under-way`.
 */
export async function discardLetter(
  context: LettersContext,
  id: string,
  because: string,
  by: string,
): Promise<void> {
  checkPersonal(by);
  await context.storage.work(async (work) => {
    const letter = await lockIn(work.db, id, ['draft', 'ready']);
    await checkIdle(work.db, id);
    const { number } = letter;
    if (number === undefined) await deleteLetter(work.db, id);
    else await updateLetter(work.db, { ...letter, state: 'discarded', discardedBecause: because.trim() });
    const detail = number === undefined ? {} : { number };
    work.record({ actor: by, action: 'letter.discarded', subject: id, detail });
  });
}
