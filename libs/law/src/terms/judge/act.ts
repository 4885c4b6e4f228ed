import type { Concept } from '../concepts.ts';
import type { ReadMark } from '../mark-sentence.ts';
import type { SentenceCase } from './sentence-case.ts';

/** So many words around it make of an act something that others did, fight, or might do. */
const AROUND = 5;

/**
 * Whether a sentence tells of an act that a ground of a law covers: a call to violence, praise of an attack, a threat,
 * instruction, recruiting, money for an organisation. What happened next door, what is fought, and what others might make
 * of it is no act of the content.
 */
export function tellsOfAct({ read: { marks } }: SentenceCase): boolean {
  const of = (wanted: Concept) => marks.filter(({ concept }) => concept === wanted);
  const asides = of('aside');
  const mild = of('mild');
  const isMild = ({ at, length }: ReadMark) => mild.some((one) => one.at === at && one.length >= length);
  return [...of('act'), ...of('violence').filter((mark) => !isMild(mark))].some(
    ({ at, length }) =>
      !asides.some((aside) => aside.at < at + length + AROUND && at < aside.at + aside.length + AROUND),
  );
}
