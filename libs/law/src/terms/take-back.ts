import type { Concept } from './concepts.ts';
import { type MarkedSentence, marksAtFirst, pointsBack } from './mark-sentence.ts';
import { DEMANDS, Reading } from './subjects.ts';

/** What a letter names and, in the next sentence, names again. */
const NAMED_AGAIN: ReadonlySet<Concept> = new Set<Concept>(['genre', 'content', 'press', 'speech']);
/** “You refused. We repeat our request”: in so many sentences an order says that what was refused stands. */
const INSISTS_WITHIN = 4;
/** A sentence that only takes another back is short. */
const LONGEST = 26;

/**
 * Sentences of a text, with what the next one takes back. What others had proposed, or an earlier letter asked, is denied
 * where it was refused (“The appellant had proposed that all letters be produced. The court saw no use in it”); and of what
 * the next sentence says that it may stay, no sentence is about. A demand of the order itself is none of these: it stands,
 * whatever follows, and so does what was refused by the addressee and is asked again.
 */
export function takeBack(sentences: readonly MarkedSentence[]): MarkedSentence[] {
  const read: MarkedSentence[] = [];
  for (const [index, sentence] of sentences.entries()) read.push(standing(sentence, index, read[index - 1]));
  return read;

  function standing(
    sentence: MarkedSentence,
    index: number,
    before: MarkedSentence | undefined,
  ): MarkedSentence {
    const next = sentences[index + 1];
    const isRefused = has(sentence, 'refused') || (next !== undefined && has(next, 'refused'));
    const insists = sentences.slice(index, index + INSISTS_WITHIN).some((one) => says(one, 'insist'));
    if (has(sentence, 'reported') && isRefused && !insists) return deniedWhole(sentence);
    const isSpared =
      next &&
      (pointsBack(next) || namesAgain(sentence, next)) &&
      next.words.length <= LONGEST &&
      (has(next, 'spare') || keepsUp(next) || (leavesAlone(next) && !demands(next)));
    // “Take the drawings down. They may stay elsewhere” is a demand about them.
    if (isSpared && !says(sentence, 'remove'))
      return { ...sentence, about: deniedWhole(sentence.about ?? sentence) };
    // “The comments are not concerned. The same holds for the reports.”
    if (before && leavesAlone(before) && goesOn(sentence)) return deniedWhole(sentence);
    return sentence;
  }
}

/** “It was quoted in a study. The study is not the subject of this order”: whether the next sentence begins with what this one names. */
const namesAgain = ({ words }: MarkedSentence, next: MarkedSentence): boolean =>
  marksAtFirst(next).some(
    ({ concept, at }) => NAMED_AGAIN.has(concept) && words.includes(next.words[at] ?? ''),
  );

/** Whether a sentence says, in a phrase, of what it is about that the order leaves it alone. */
const leavesAlone = ({ about, marks }: MarkedSentence): boolean =>
  about !== undefined || marks.some(({ concept, length }) => concept === 'not' && length > 1);

/** Whether a sentence begins by saying that the same holds for more, and asks for nothing. */
const goesOn = (sentence: MarkedSentence): boolean =>
  marksAtFirst(sentence).some(({ concept }) => concept === 'same') && !demands(sentence);

/** Whether it says any of these and does not deny it: “is not upheld” insists on nothing. */
const says = (sentence: MarkedSentence, ...concepts: readonly Concept[]): boolean =>
  new Reading(sentence).has(...concepts);

const demands = (sentence: MarkedSentence): boolean => says(sentence, ...DEMANDS);

const has = ({ marks }: MarkedSentence, concept: Concept): boolean =>
  marks.some((mark) => mark.concept === concept);

/** “To remove them is neither asked nor lawful.” */
const keepsUp = (sentence: MarkedSentence): boolean =>
  sentence.marks.some(({ concept, denied }) => concept === 'remove' && denied) && !demands(sentence);

function deniedWhole({ about: _, ...sentence }: MarkedSentence): MarkedSentence {
  return {
    ...sentence,
    denied: new Uint8Array(sentence.words.length).fill(1),
    marks: sentence.marks.map((mark) => ({ ...mark, denied: true })),
  };
}
