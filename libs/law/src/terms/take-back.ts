import type { Concept } from './concepts.ts';
import type { MarkedSentence } from './mark-sentence.ts';

/** What points back stands among so many first words. */
const AT_FIRST = 3;
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
  return sentences.map((sentence, index) => {
    const next = sentences[index + 1];
    const isRefused = has(sentence, 'refused') || (next !== undefined && has(next, 'refused'));
    const insists = sentences.slice(index, index + INSISTS_WITHIN).some((one) => has(one, 'insist'));
    if (has(sentence, 'reported') && isRefused && !insists) return deniedWhole(sentence);
    const isSpared = next && pointsBack(next) && next.words.length <= LONGEST && has(next, 'spare');
    // “Take the drawings down. They may stay elsewhere” is a demand about them.
    if (isSpared && !asksToRemove(sentence))
      return { ...sentence, about: deniedWhole(sentence.about ?? sentence) };
    return sentence;
  });
}

const has = ({ marks }: MarkedSentence, concept: Concept): boolean =>
  marks.some((mark) => mark.concept === concept);

const asksToRemove = ({ marks }: MarkedSentence): boolean =>
  marks.some(({ concept, denied }) => concept === 'remove' && !denied);

const pointsBack = ({ marks }: MarkedSentence): boolean =>
  marks.some(({ concept, at }) => concept === 'that' && at < AT_FIRST);

function deniedWhole({ about: _, ...sentence }: MarkedSentence): MarkedSentence {
  return {
    ...sentence,
    denied: new Uint8Array(sentence.words.length).fill(1),
    marks: sentence.marks.map((mark) => ({ ...mark, denied: true })),
  };
}
