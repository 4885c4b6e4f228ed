import type { LetterElement, LetterKind } from './letter-template.ts';

/** Letters that a second person signs: what they announce or end weighs on somebody, or on a state. */
export const SEVERE_LETTERS = [
  'last-warning',
  'show-cause',
  'fine',
  'block',
  'restoration',
  'demarche',
] as const satisfies readonly LetterKind[];

/**
 * Whether a letter goes out only when a second person has signed it.
 *
 * @example
 * ```ts
 * isSevereLetter('fine') // => true
 * isSevereLetter('concern') // => false
 * ```
 */
export function isSevereLetter(kind: LetterKind): boolean {
  return SEVERE_LETTERS.some((one) => one === kind);
}

/** What every letter has: who writes to whom, under which number, when. */
const OF_ALL: readonly LetterElement[] = ['letterhead', 'number', 'date', 'addressee', 'signatory'];

const OF_KIND: Readonly<Record<LetterKind, readonly LetterElement[]>> = {
  order: ['ground', 'targets', 'asked', 'dueAt', 'remedy'],
  notice: ['ground', 'targets', 'asked'],
  referral: ['targets', 'asked'],
  concern: ['facts'],
  invitation: ['asked', 'dueAt'],
  'insufficient-answer': ['reference', 'missing', 'dueAt'],
  'last-warning': ['ground', 'missing', 'dueAt', 'nextStep'],
  'show-cause': ['ground', 'facts', 'dueAt', 'nextStep'],
  fine: ['ground', 'facts', 'amount', 'dueAt', 'remedy'],
  block: ['ground', 'facts', 'remedy'],
  restoration: ['facts'],
  demarche: ['facts', 'asked'],
  acknowledgement: ['reference'],
  clarification: ['reference', 'missing'],
  narrowing: ['reference', 'ground', 'facts'],
  refusal: ['reference', 'ground'],
  compliance: ['reference', 'facts'],
  'way-mutual-legal-assistance': ['reference', 'ground', 'nextStep'],
  'way-executive-agreement': ['reference', 'ground', 'nextStep'],
  'way-e-evidence': ['reference', 'ground', 'nextStep'],
  'way-voluntary-emergency': ['reference', 'ground', 'nextStep'],
  'way-voluntary-non-content': ['reference', 'ground', 'nextStep'],
  'way-preservation': ['reference', 'ground', 'nextStep'],
  'way-terms-review': ['reference', 'ground', 'nextStep'],
  'way-local-effect': ['reference', 'ground', 'nextStep'],
  'way-domestic-order': ['reference', 'ground', 'nextStep'],
};

/**
 * What a letter of a kind has to say whoever writes its template: a fine without its remedy is none.
 *
 * @example
 * ```ts
 * leastElements('fine').includes('remedy') // => true
 * ```
 */
export function leastElements(kind: LetterKind): readonly LetterElement[] {
  return [...OF_ALL, ...OF_KIND[kind]];
}
