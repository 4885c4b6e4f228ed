import type { Form3Reason, ImpossibilityReason } from '@breakwater/contracts/law';
import type { OrderMessage } from '@breakwater/contracts/orders';

/** Letters that the desk has a ready draft for, with the kind of letter that each becomes. */
export const READY = {
  clarification: 'clarification-request',
  feedback: 'feedback',
  impossibility: 'impossibility',
  form3: 'form3',
  refusal: 'refusal',
} as const satisfies Readonly<Record<string, OrderMessage['kind']>>;
export type Ready = keyof typeof READY;
export const READY_KINDS = ['clarification', 'feedback', 'impossibility', 'form3', 'refusal'] as const;

/** All reasons of a form, its usual one first. */
const IMPOSSIBILITY: Readonly<Record<ImpossibilityReason, true>> = {
  'insufficient-information': true,
  'manifest-errors': true,
  'force-majeure': true,
};
const FORM3: Readonly<Record<Form3Reason, true>> = {
  incomplete: true,
  'manifest-errors': true,
  'insufficient-information': true,
  'data-not-stored': true,
  impossibility: true,
  'not-issued-by-authority': true,
  'offence-not-covered': true,
  'service-not-covered': true,
  immunity: true,
  'conflict-of-law': true,
};

/**
 * The reasons from which one is chosen for a letter, the usual one first; none where the letter has no such choice.
 *
 * @example
 * ```ts
 * reasonsOf('impossibility')[0] // => 'insufficient-information'
 * reasonsOf('refusal') // => []
 * ```
 */
export function reasonsOf(ready: Ready | undefined): readonly string[] {
  if (ready === 'impossibility') return Object.keys(IMPOSSIBILITY);
  return ready === 'form3' ? Object.keys(FORM3) : [];
}
