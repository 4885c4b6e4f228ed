import type { LetterState } from '@breakwater/contracts/letters';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { LetterError, letterNotFound, letterUnderWay, wrongState } from './letter-error.ts';
import { lockQueued } from './store/dispatches.ts';
import { findLetter, lockLetter } from './store/letters.ts';
import type { StoredLetter } from './stored-letter.ts';

/** A letter that is read. Throws LetterError 404 `letter-not-found`. */
export async function letterOf(db: Db, id: string): Promise<StoredLetter> {
  const found = isId(id) ? await findLetter(db, id) : undefined;
  if (!found) throw letterNotFound();
  return found;
}

/** A letter that changes, locked. Throws LetterError 404 `letter-not-found`, 409 `letter-state`. */
export async function lockIn(trx: Db, id: string, states: readonly LetterState[]): Promise<StoredLetter> {
  const found = isId(id) ? await lockLetter(trx, id) : undefined;
  if (!found) throw letterNotFound();
  if (!states.includes(found.state)) throw wrongState(found.state, states.join(' or '));
  return found;
}

/** Nothing of it waits for the mail server. Throws LetterError 409 `letter-under-way`. */
export async function checkIdle(trx: Db, id: string): Promise<void> {
  if (await lockQueued(trx, id)) throw letterUnderWay();
}

/**
 * Whoever finishes, signs or sends is a person; the tables hold that too.
 *
 * @example
 * ```ts
 * checkPersonal('key:1') // => throws LetterError
 * ```
 */
export function checkPersonal(by: string): void {
  if (/^staff:\S/.test(by)) return;
  throw new LetterError('letter-person-needed', 'This takes a person in a session; a key is nobody.', 403);
}
