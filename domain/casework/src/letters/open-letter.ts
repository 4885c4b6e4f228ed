import { sha256 } from '@breakwater/kernel';
import { caseOf } from '../cases/lock-case.ts';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { findLetter, type StoredLetter } from '../store/letters.ts';

/** The file of a letter. */
export interface LetterFile {
  readonly letter: StoredLetter;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Opens a letter of a case; what is not by its hash what was made is not given.
 *
 * Throws CaseworkError 404 `case-not-found`, `letter-not-found`.
 */
export async function openLetter(
  { storage: { db }, letters }: CaseworkContext,
  caseId: string,
  letterId: string,
): Promise<LetterFile> {
  await caseOf(db, caseId);
  const letter = await findLetter(db, caseId, letterId);
  const file = letter && (await letters.get(letterId));
  if (!letter || !file || sha256(file.bytes) !== letter.sha256) throw letterNotFound();
  return { letter, ...file };
}

export function letterNotFound(): CaseworkError {
  return new CaseworkError(
    'letter-not-found',
    'The case has no letter with this id, or its file is not what was made.',
    404,
  );
}
