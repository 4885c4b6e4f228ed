import { isSevereLetter, type Letter } from '@breakwater/contracts/letters';
import { toInstant } from '@breakwater/kernel';
import { getLetter } from '../drafts/show-letters.ts';
import { LetterError } from '../letter-error.ts';
import { checkIdle, checkPersonal, lockIn } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { updateLetter } from '../store/letters.ts';
import { checkBound, checkRoute } from './check-bound.ts';

/**
 * Signs a severe letter as somebody who did not write it. The signature holds for the text, the addressee and the way that
 * were seen, and is void when any of them changes; the tables hold that too.
 *
 * Throws LetterError 404 `letter-not-found`, 409 `letter-state`, `letter-not-severe`, `letter-route-missing`,
 * `letter-changed`, `letter-under-way`, 403 `letter-same-person`, `letter-person-needed`.
 */
export async function signLetter(
  context: LettersContext,
  id: string,
  fingerprint: string,
  by: string,
): Promise<Letter> {
  checkPersonal(by);
  await context.storage.work(async (work) => {
    const letter = await lockIn(work.db, id, ['ready', 'issued']);
    await checkIdle(work.db, id);
    if (!isSevereLetter(letter.kind))
      throw new LetterError(
        'letter-not-severe',
        'A letter of this kind goes out without a second person.',
        409,
      );
    checkRoute(letter);
    checkBound(letter, fingerprint);
    if (letter.writtenBy.some((one) => one.trim().toLowerCase() === by.trim().toLowerCase()))
      throw new LetterError(
        'letter-same-person',
        'Somebody who did not write or finish it has to sign it.',
        403,
      );
    const signedAt = toInstant(context.clock.now());
    await updateLetter(work.db, { ...letter, signedBy: by, signedAt, signedFingerprint: fingerprint });
    const { number, textSha256, channel } = letter;
    work.record({ actor: by, action: 'letter.signed', subject: id, detail: { number, textSha256, channel } });
  });
  return getLetter(context, id);
}
