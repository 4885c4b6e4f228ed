import type { Letter } from '@breakwater/contracts/letters';
import { getLetter } from '../drafts/show-letters.ts';
import { LetterError, letterUnderWay } from '../letter-error.ts';
import { checkPersonal, lockIn } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { lockQueued, settleDispatch } from '../store/dispatches.ts';

/**
 * Stops a letter that waits for the mail server. While it is being handed over nobody can.
 *
 * Throws LetterError 404 `letter-not-found`, 409 `letter-not-queued`, `letter-under-way`.
 */
export async function cancelLetter(context: LettersContext, id: string, by: string): Promise<Letter> {
  checkPersonal(by);
  await context.storage.work(async (work) => {
    await lockIn(work.db, id, ['ready', 'issued']);
    const queued = await lockQueued(work.db, id);
    if (!queued)
      throw new LetterError('letter-not-queued', 'The letter does not wait for the mail server.', 409);
    if (Date.parse(queued.leaseUntil ?? '') > context.clock.now()) throw letterUnderWay();
    await settleDispatch(work.db, queued.id, { state: 'cancelled' });
    work.record({ actor: by, action: 'letter.cancelled', subject: id });
  });
  return getLetter(context, id);
}
