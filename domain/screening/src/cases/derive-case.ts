import { isDeepStrictEqual } from 'node:util';
import type { CaseDerivation, ScreeningMatch } from '@breakwater/contracts/screening';
import { createScreener } from '../matcher/create-screener.ts';
import { MATCHER_VERSION } from '../matcher/thresholds.ts';
import type { ScreeningContext } from '../ports.ts';
import { findCase } from '../store/cases.ts';
import { findEntry } from '../store/designations.ts';
import { caseNotFound } from './decide-case.ts';

/**
 * Makes the match of a case again from what was kept: what was screened, and the entry in the form that it had. It comes
 * out the same as long as the matcher does the same; after another version of it the differences are named.
 *
 * Throws ScreeningError 404 `case-not-found`.
 */
export async function deriveCase({ storage }: ScreeningContext, id: string): Promise<CaseDerivation> {
  const stored = await findCase(storage.db, id);
  const entry = stored && (await findEntry(storage.db, stored.entryDigest));
  if (!stored || !entry) throw caseNotFound();
  const { match, subject, designationId } = stored;
  const screener = createScreener();
  screener.put([
    {
      id: designationId,
      list: match.list,
      listTitle: match.listTitle,
      entity: designationId,
      entry,
      entryDigest: stored.entryDigest,
      screens: true,
    },
  ]);
  // What would not be kept today is shown all the same: it says what has changed.
  const [now] = screener.lookUp(subject, { accountsOnly: true }).matches;
  const differences = now ? differing(match, now) : ['tier'];
  return { same: differences.length === 0, matcher: MATCHER_VERSION, differences, ...(now && { now }) };
}

function differing(kept: ScreeningMatch, now: ScreeningMatch): string[] {
  // Stored and back: numbers and left-out fields as JSON has them.
  const [before, after] = [kept, JSON.parse(JSON.stringify(now))] as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  );
}
