import type { Concept } from './concepts.ts';
import { deniedWhole, type MarkedSentence, marksAtFirst, pointsBack } from './mark-sentence.ts';
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
    if (
      !insists &&
      !asksBeside(sentence) &&
      ((has(sentence, 'reported') && isRefused) || isGivenUp(sentence))
    )
      return deniedWhole(sentence);
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

/** So soon behind “and” or “but” a demand follows that stands. */
const BEGINS = 5;

/** Whether it goes on to ask for something itself: “it was withdrawn, but you shall now name all followers”. */
function asksBeside({ marks }: MarkedSentence): boolean {
  return marks.some(
    ({ concept, at }) =>
      concept === 'but' &&
      marks.some((ask) => ask.concept === 'ask' && !ask.denied && at < ask.at && ask.at <= at + BEGINS),
  );
}

/**
 * Whether a sentence says of what it names that it was refused, struck out or given up, and asks for nothing of its own: neither
 * before it (“Name all followers, the narrower order having been withdrawn”), nor in a clause behind it (“Having refused more
 * time, the court orders that all followers be named”), nor behind an “and”.
 */
function isGivenUp({ marks, breaks }: MarkedSentence): boolean {
  const refused = marks.find(({ concept }) => concept === 'refused');
  if (refused === undefined) return false;
  const asked = marks.filter(({ concept, denied }) => !denied && (concept === 'ask' || concept === 'give'));
  const isParted = (from: number, to: number) => [...breaks].some((place) => from <= place && place < to);
  const ands = marks.filter(({ concept, at }) => concept === 'and' && at > refused.at);
  return !asked.some(({ concept, at }) =>
    at < refused.at
      ? isParted(at, refused.at)
      : (concept === 'ask' && isParted(refused.at, at)) ||
        ands.some((and) => and.at < at && at <= and.at + BEGINS),
  );
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
