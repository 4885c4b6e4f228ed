import type { Assessment, OrderDecision } from '@breakwater/contracts';

type Answer = OrderDecision['answer'];
type Needs = Pick<Assessment['needs'], 'lawyer' | 'secondPerson'> & Partial<Assessment['needs']>;

/** Answers that the desk gives alone: they promise nothing and refuse nothing. */
const ALONE: readonly Answer[] = ['clarify', 'impossible'];

/**
 * What an answer needs, as it is said before it is given; the server has the last word. Refusing and narrowing need a
 * lawyer and a second person whatever the order is, so that no one person turns an authority away.
 *
 * @example
 * ```ts
 * needsOf('clarify', undefined) // => { lawyer: false, secondPerson: false }
 * needsOf('refuse', undefined) // => { lawyer: true, secondPerson: true }
 * needsOf('comply', { lawyer: false, secondPerson: true, callBack: true, level: 3 }).callBack // => true
 * ```
 */
export function needsOf(answer: Answer, needs: Assessment['needs'] | undefined): Needs {
  if (ALONE.includes(answer)) return { lawyer: false, secondPerson: false };
  if (answer === 'refuse' || answer === 'narrow') return { ...needs, lawyer: true, secondPerson: true };
  return needs ?? { lawyer: false, secondPerson: false };
}
