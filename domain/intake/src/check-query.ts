import { isCleanText } from './check-text.ts';
import { invalid } from './refusal.ts';

/** The last instant that a JavaScript date can have, far beyond any event. */
const FARTHEST_MS = 8.64e15;

/**
 * Lets texts pass that can be looked up; what is left out passes.
 *
 * @throws BreakwaterError 422 `request-invalid` that points at the first that cannot
 */
export function checkTexts(texts: Readonly<Record<string, string | undefined>>): void {
  for (const [field, text] of Object.entries(texts))
    if (text !== undefined && !isCleanText(text)) throw invalid(`/${field}`, 'A text must not hold NUL.');
}

/** Lets whole numbers from 0 on pass. Throws as `checkTexts`. */
export function checkCounts(counts: Readonly<Record<string, number | undefined>>): void {
  for (const [field, count] of Object.entries(counts)) {
    if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0))
      throw invalid(`/${field}`, 'Expected a whole number from 0 on.');
  }
}

/** Lets instants pass, in milliseconds since the epoch. Throws as `checkTexts`. */
export function checkInstants(instants: Readonly<Record<string, number | undefined>>): void {
  for (const [field, instant] of Object.entries(instants)) {
    if (instant !== undefined && !(instant >= 0 && instant <= FARTHEST_MS))
      throw invalid(`/${field}`, 'Expected an instant after 1970.');
  }
}
