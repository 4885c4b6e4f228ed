import type { LetterRoute } from '@breakwater/contracts/letters';
import { LetterError } from '../letter-error.ts';
import { routeOf, type StoredLetter } from '../stored-letter.ts';

/** What was seen is what stands there. Throws LetterError 409 `letter-changed`. */
export function checkBound({ fingerprint }: StoredLetter, seen: string): void {
  if (fingerprint === seen) return;
  const message = 'Something changed since you looked: load the letter again and read it.';
  throw new LetterError('letter-changed', message, 409);
}

/** The way on which it is to go. Throws LetterError 409 `letter-route-missing`. */
export function checkRoute(letter: StoredLetter): LetterRoute {
  const route = routeOf(letter);
  if (route) return route;
  throw new LetterError('letter-route-missing', 'Say first on what way the letter goes.', 409, {
    pointer: '/route',
  });
}
