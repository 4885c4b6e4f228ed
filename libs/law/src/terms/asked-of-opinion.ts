import type { Concept } from './concepts.ts';
import { type MarkedSentence, pointsBack } from './mark-sentence.ts';
import { Reading } from './subjects.ts';

/** What opinion is told by, who holds it, and whom it is about. */
const OPINION: readonly Concept[] = ['speech', 'protest', 'image', 'genre', 'press', 'power'];
/** Acts that a law covers: what tells of one and names no opinion is of none. */
const ACTS: readonly Concept[] = ['act', 'violence'];
/** What can be asked of an opinion; who gives it out, or searches for it, asks for something else. */
const ASKED_OF_IT: readonly Concept[] = ['ask', 'remove', 'undo'];
/** “… three articles that allege waste. They tire people. They may also be removed”. */
const WITHIN = 2;

/** What a sentence of a demand does with the opinion that it speaks of. */
export interface OpinionAsked {
  /** Whether words for opinion, or for who holds it, stand in it and are not denied. */
  readonly isNamed: boolean;
  /** Whether something is asked of it, in the sentence or in one of the next that points back at it. */
  readonly isAsked: boolean;
}

/**
 * How a sentence of a demand stands to the opinion that it speaks of, in whatever words it does. Nothing where it leaves that alone,
 * or denies it, or says that a demand was refused, or where it tells of an act alone.
 */
export function opinionAsked(sentences: readonly MarkedSentence[], index: number): OpinionAsked | undefined {
  const sentence = sentences[index];
  if (sentence === undefined || sentence.about !== undefined) return undefined;
  if (sentence.marks.some(({ concept }) => concept === 'refused')) return undefined;
  const read = new Reading(sentence);
  const isNamed = read.has(...OPINION);
  if (!isNamed && (read.has(...ACTS) || !read.has('content'))) return undefined;
  const next = sentences.slice(index + 1, index + 1 + WITHIN).filter(pointsBack);
  return { isNamed, isAsked: [sentence, ...next].some((one) => new Reading(one).has(...ASKED_OF_IT)) };
}
