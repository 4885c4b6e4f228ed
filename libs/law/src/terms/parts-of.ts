import type { MarkedSentence } from './mark-sentence.ts';

/** Words of a part; one of nearly so many is no part. */
const LENGTH = 18;
const NEARLY = 3;
/** So many words on, the next part begins. */
const STEP = 6;

/** Parts of a long sentence that overlap, as sentences of their own; none of a short one. */
export function partsOf(sentence: MarkedSentence): MarkedSentence[] {
  const { length } = sentence.words;
  if (length <= LENGTH + NEARLY) return [];
  const count = Math.ceil((length - LENGTH) / STEP) + 1;
  return Array.from({ length: count }, (_, index) =>
    partOf(sentence, Math.min(index * STEP, length - LENGTH)),
  );
}

function partOf(sentence: MarkedSentence, from: number): MarkedSentence {
  const to = from + LENGTH;
  const { words, meanings, denied, marks } = sentence;
  return {
    ...sentence,
    words: words.slice(from, to),
    meanings: meanings.slice(from, to),
    denied: denied.slice(from, to),
    marks: marks.filter(({ at }) => at >= from && at < to).map((mark) => ({ ...mark, at: mark.at - from })),
  };
}
