import { isScreenable, type ScreeningResult, type ScreenRequest } from '@breakwater/contracts/screening';
import { type Clock, isPartialDate, latestDay } from '@breakwater/kernel';
import { ScreeningError } from '../screening-error.ts';
import type { Screener } from './create-screener.ts';

const NOTE =
  'A match is a candidate for a person to look at, never a finding. No match is no clearance: lists are partial, and so is what was screened.';
/** The event loop gets a turn after this many subjects. */
const AT_ONCE = 8;

interface LookUpContext {
  readonly screener: Screener;
  readonly ready: () => boolean;
  readonly clock: Clock;
}

/**
 * Screens what somebody looks up; nothing is stored. Throws ScreeningError 422 `subject-empty` for a subject with
 * nothing to find somebody by, `born-unreadable` for a birth that is no day or still to come, 503 `screening-not-ready` until the lists are loaded: an empty answer would look like none.
 */
export async function screenSubjects(
  { screener, ready, clock }: LookUpContext,
  { subjects, lists, limit, weaker }: ScreenRequest,
): Promise<ScreeningResult[]> {
  if (!ready())
    throw new ScreeningError('screening-not-ready', 'The lists are being loaded: try again in seconds.', 503);
  const stamp = screener.stamp();
  const today = latestDay(clock.now());
  const results: ScreeningResult[] = [];
  for (const [index, subject] of subjects.entries()) {
    if (!isScreenable(subject))
      throw new ScreeningError(
        'subject-empty',
        `Subject ${index + 1} states nothing by which somebody can be found: give a name, a handle or a link.`,
        422,
      );
    if (subject.born !== undefined && !isPartialDate(subject.born, today))
      throw new ScreeningError(
        'born-unreadable',
        `Subject ${index + 1}, born: there was no such day. Give YYYY, YYYY-MM or YYYY-MM-DD, or leave it out.`,
        422,
      );
    results.push({ ...screener.lookUp(subject, { lists, limit, weaker }), stamp, note: NOTE });
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
