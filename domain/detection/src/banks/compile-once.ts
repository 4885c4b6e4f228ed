import { createHash } from 'node:crypto';
import { createRecent } from '@breakwater/kernel';
import { compileTerms, type Term, type TermMatcher } from '@breakwater/text';

/** What stands, and what is tried on events before it takes its place. */
const KEPT = 3;
const recent = createRecent<string, TermMatcher>(KEPT);

/**
 * Compiles terms, unless the same ones were compiled of late: that takes half a second for all that the product brings.
 *
 * @throws TermError as `compileTerms`
 */
export function compileOnce(terms: readonly Term[]): TermMatcher {
  const key = createHash('sha256').update(JSON.stringify(terms)).digest('base64');
  return recent.get(key) ?? recent.keep(key, compileTerms(terms));
}
