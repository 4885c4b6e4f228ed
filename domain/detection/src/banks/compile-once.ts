import { createHash } from 'node:crypto';
import { createRecent } from '@breakwater/kernel';
import { compileTerms, type Term, type TermMatcher } from '@breakwater/text';

/** What stands, and what is about to take its place: it is compiled to be checked, to be tried, and to be used. */
const KEPT = 3;
const recent = createRecent<string, TermMatcher>(KEPT);

/**
 * Compiles terms, unless the same ones were compiled of late: that takes half a second for all that the product brings,
 * and a change of a bank asks for it several times over.
 *
 * @throws TermError as `compileTerms`
 */
export function compileOnce(terms: readonly Term[]): TermMatcher {
  const key = createHash('sha256').update(JSON.stringify(terms)).digest('base64');
  return recent.get(key) ?? recent.keep(key, compileTerms(terms));
}
