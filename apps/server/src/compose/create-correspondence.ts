import type { Casework } from '@breakwater/casework';
import type { Letters } from '@breakwater/letters';
import { type CaseworkSurroundings, wireCasework } from './create-casework.ts';
import { type LetterSurroundings, wireLetters } from './create-letters.ts';

type Surroundings = Omit<CaseworkSurroundings, 'letters'> & Omit<LetterSurroundings, 'law' | 'casework'>;

/** Letters, and the casework that has its letters made by them: what goes out in one place is on record in the other. */
export async function wireCorrespondence(
  around: Surroundings,
): Promise<{ readonly letters: Letters; readonly casework: Casework }> {
  const letters: Letters = wireLetters({
    ...around,
    law: () => around.law.law(),
    casework: () => casework,
  });
  const casework: Casework = await wireCasework({ ...around, letters });
  return { letters, casework };
}
