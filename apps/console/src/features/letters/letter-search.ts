import type { LetterKind, LetterState } from '@breakwater/contracts/letters';
import { oneOf, searchReader } from '../../ui/address/search-reader.ts';

/** What each letter can be; the compiler holds the two lists to those of the contracts, whose schemas stay out of the first paint. */
const STATES = ['draft', 'ready', 'issued', 'discarded'] as const satisfies LetterState[];
const KIND_ORDER: Readonly<Record<LetterKind, true>> = {
  order: true,
  notice: true,
  referral: true,
  concern: true,
  invitation: true,
  'insufficient-answer': true,
  'last-warning': true,
  'show-cause': true,
  fine: true,
  block: true,
  restoration: true,
  demarche: true,
  acknowledgement: true,
  clarification: true,
  narrowing: true,
  refusal: true,
  compliance: true,
  'way-mutual-legal-assistance': true,
  'way-executive-agreement': true,
  'way-e-evidence': true,
  'way-voluntary-emergency': true,
  'way-voluntary-non-content': true,
  'way-preservation': true,
  'way-terms-review': true,
  'way-local-effect': true,
  'way-domestic-order': true,
};

/** Kinds of letters, those of authorities first. */
export const KINDS = Object.keys(KIND_ORDER) as LetterKind[];

/** What the address says of the list of letters; anything else in it is dropped.
 * @example
 * ```ts
 * readLettersSearch({ state: 'ready', kind: 'poem' }) // => { state: 'ready' }
 * ```
 */
export const readLettersSearch = searchReader({ state: oneOf(STATES), kind: oneOf(KINDS) });
