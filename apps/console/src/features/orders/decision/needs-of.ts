import type { Assessment, Order, OrderDecision } from '@breakwater/contracts/orders';

type Answer = OrderDecision['answer'];
type Needs = Pick<Assessment['needs'], 'lawyer' | 'secondPerson'> & Partial<Assessment['needs']>;

/** Answers that the desk gives alone: they promise nothing and refuse nothing. */
const ALONE: readonly Answer[] = ['clarify', 'impossible', 'terms-review'];

/**
 * What an answer needs, as it is said before it is given; the server has the last word. Refusing and narrowing need a
 * lawyer and a second person whatever the order is, so that no one person turns an authority away; nothing is
 * ever disclosed by one alone.
 *
 * @example
 * ```ts
 * needsOf('clarify', undefined) // => { lawyer: false, secondPerson: false }
 * needsOf('refuse', undefined) // => { lawyer: true, secondPerson: true }
 * needsOf('comply', { lawyer: false, secondPerson: false, callBack: true, level: 3 }, 'disclose').secondPerson // => true
 * ```
 */
export function needsOf(answer: Answer, needs: Assessment['needs'] | undefined, kind?: Order['kind']): Needs {
  if (ALONE.includes(answer)) return { lawyer: false, secondPerson: false };
  if (answer === 'refuse' || answer === 'narrow') return { ...needs, lawyer: true, secondPerson: true };
  const least = needs ?? { lawyer: false, secondPerson: false };
  return kind === 'disclose' ? { ...least, secondPerson: true } : least;
}
