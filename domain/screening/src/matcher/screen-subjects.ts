import type { ScreeningResult, ScreenRequest } from '@breakwater/contracts/screening';
import { ScreeningError } from '../screening-error.ts';
import type { Screener } from './create-screener.ts';

const NOTE =
  'A match is a candidate for a person to look at, never a finding. No match is no clearance: lists are partial, and so is what was screened.';
/** The event loop gets a turn after this many subjects. */
const AT_ONCE = 8;

/**
 * Screens what somebody looks up; nothing is stored. Throws ScreeningError 422 `subject-empty` for a subject with
 * nothing in it, 503 `screening-not-ready` until the lists are loaded: an empty answer would look like none.
 */
export async function screenSubjects(
  { screener, ready }: { readonly screener: Screener; readonly ready: () => boolean },
  { subjects, lists, limit, weaker }: ScreenRequest,
): Promise<ScreeningResult[]> {
  if (!ready())
    throw new ScreeningError('screening-not-ready', 'The lists are being loaded: try again in seconds.', 503);
  const stamp = screener.stamp();
  const results: ScreeningResult[] = [];
  for (const [index, subject] of subjects.entries()) {
    const { type: _type, ...stated } = subject;
    if (!Object.values(stated).some((value) => value.length > 0))
      throw new ScreeningError(
        'subject-empty',
        `Subject ${index + 1} states nothing: give a name, a handle or a link.`,
        422,
      );
    results.push({ ...screener.lookUp(subject, { lists, limit, weaker }), stamp, note: NOTE });
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
