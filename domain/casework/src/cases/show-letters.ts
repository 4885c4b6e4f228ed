import type { CaseLetter } from '@breakwater/contracts/casework';
import type { Db } from '@breakwater/storage';
import type { StoredCase } from '../store/cases.ts';
import { type StoredLetter, selectLetters } from '../store/letters.ts';
import { hashShown, itemsFor } from './letter-shows.ts';

/** Letters of a case with whether they still say what is so. */
export async function showLetters(db: Db, one: StoredCase): Promise<CaseLetter[]> {
  const letters = await selectLetters(db, one.id);
  if (letters.length === 0) return [];
  const now = hashShown(one, await itemsFor(db, one.id, 'all'));
  return letters.map((letter) => shownLetter(letter, now));
}

/** A letter as people see it. Items do not change once a case was sent: what was made then stays right. */
export function shownLetter({ shows, ...letter }: StoredLetter, now: string): CaseLetter {
  return { ...letter, stale: shows !== now };
}
