import type { Concept } from './concepts.ts';
import { type MarkedSentence, pointsBack } from './mark-sentence.ts';

/** What opinion is told by, who holds it, and whom it is about. */
const OPINION: ReadonlySet<Concept> = new Set<Concept>([
  'speech',
  'protest',
  'image',
  'genre',
  'press',
  'power',
]);
/** Acts that a law covers: what tells of one and names no opinion is of none. */
const ACTS: ReadonlySet<Concept> = new Set<Concept>(['act', 'violence']);
const DEMANDS: ReadonlySet<Concept> = new Set<Concept>(['ask', 'remove', 'undo']);
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
  if (sentence === undefined || sentence.about !== undefined || has(sentence, 'refused')) return undefined;
  const standing = sentence.marks.filter(({ denied }) => !denied);
  const isNamed = standing.some(({ concept }) => OPINION.has(concept));
  const isOfAct = standing.some(({ concept }) => ACTS.has(concept));
  if (!isNamed && (isOfAct || !standing.some(({ concept }) => concept === 'content'))) return undefined;
  const next = sentences.slice(index + 1, index + 1 + WITHIN).filter(pointsBack);
  return { isNamed, isAsked: [sentence, ...next].some(demands) };
}

const has = ({ marks }: MarkedSentence, wanted: Concept): boolean =>
  marks.some(({ concept }) => concept === wanted);

const demands = ({ marks }: MarkedSentence): boolean =>
  marks.some(({ concept, denied }) => DEMANDS.has(concept) && !denied);
