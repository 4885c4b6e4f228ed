import type { Concept } from '../concepts.ts';
import type { ReadMark } from '../mark-sentence.ts';
import type { Reading } from '../subjects.ts';
import type { SentenceCase } from './sentence-case.ts';

/** So many words around it make of an act something that others did, fight, or might do. */
const AROUND = 5;
/** What a call calls for stands at most so many words away. */
const BESIDE = 6;

/**
 * Whether a sentence tells of an act that a ground of a law covers: a call to violence, praise of an attack, a threat,
 * instruction, recruiting, money for an organisation. What happened next door, what is fought, and what others might make
 * of it is no act of the content.
 */
export function tellsOfAct({ read }: SentenceCase): boolean {
  return actsIn(read).length > 0;
}

/** Whether it tells of an act in so many words: a call to violence, or a phrase that is none by chance. */
export function surelyTellsOfAct({ read }: SentenceCase): boolean {
  const acts = actsIn(read);
  const calls = read.marks.filter(({ concept }) => concept === 'urge');
  return acts.some(
    (act) =>
      act.length > 1 || calls.some((call) => call.at !== act.at && Math.abs(call.at - act.at) <= BESIDE),
  );
}

function actsIn({ marks }: Reading): ReadMark[] {
  const of = (wanted: Concept) => marks.filter(({ concept }) => concept === wanted);
  const acts = of('act');
  // “Encourages others to commit” is an act, though “encourages” alone is what others say of criticism.
  const asides = of('aside').filter(
    (aside) =>
      !acts.some(({ at, length }) => length > aside.length && at <= aside.at && aside.at < at + length),
  );
  const mild = of('mild');
  const isMild = ({ at, length }: ReadMark) => mild.some((one) => one.at === at && one.length >= length);
  return [...acts, ...of('violence').filter((mark) => !isMild(mark))].filter(
    ({ at, length }) =>
      !asides.some((aside) => aside.at < at + length + AROUND && at < aside.at + aside.length + AROUND),
  );
}
