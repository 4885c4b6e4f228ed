import type { Concept } from '../concepts.ts';
import { countOf, LEAST_ODDS, type LetterSentence, wideOf } from './letter-sentence.ts';

/** What of the rest of a letter is told. */
export const OF_OTHERS: readonly Concept[] = ['refused', 'reported', 'spare', 'not'];
/** A demand with less probability of being too wide is a narrow one. */
const NARROW = 0.3;

/** What a letter is as a whole, added up once: of each sentence it is told what the others are. */
export class LetterWhole {
  private readonly counts: ReadonlyMap<Concept, number>;
  private readonly narrow: number;
  /** How wide its sentences are, the widest first. */
  private readonly widest: readonly number[];

  constructor(letter: readonly LetterSentence[]) {
    this.counts = new Map(
      OF_OTHERS.map((concept) => [concept, letter.reduce((sum, one) => sum + countOf(one, concept), 0)]),
    );
    this.narrow = letter.filter(isNarrowDemand).length;
    this.widest = letter.map(wideOf).sort((one, other) => other - one);
  }

  /** How often the others have words of a concept. */
  countBeside(own: LetterSentence, concept: Concept): number {
    return (this.counts.get(concept) ?? 0) - countOf(own, concept);
  }

  /** How many of the others are demands that are no too wide ones. */
  narrowBeside(own: LetterSentence): number {
    return this.narrow - Number(isNarrowDemand(own));
  }

  /** How wide the widest of the others is. */
  widestBeside(own: LetterSentence): number {
    const [first = LEAST_ODDS, second = LEAST_ODDS] = this.widest;
    return wideOf(own) === first ? second : first;
  }
}

function isNarrowDemand({ sentence, scores }: LetterSentence): boolean {
  const says = (...concepts: readonly Concept[]) =>
    sentence.marks.some(({ concept, denied }) => !denied && concepts.includes(concept));
  return scores.wide < NARROW && says('ask', 'give') && says('one', 'named', 'data');
}
