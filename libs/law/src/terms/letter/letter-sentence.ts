import type { OpinionAsked } from '../asked-of-opinion.ts';
import type { Concept } from '../concepts.ts';
import type { SentenceScores } from '../demand-model.ts';
import type { SentenceJudgement } from '../judge/sentence-case.ts';
import type { MarkedSentence } from '../mark-sentence.ts';
import type { Wording } from './wording.ts';

/** A sentence of a letter, with what it comes to by itself. */
export interface LetterSentence {
  readonly sentence: MarkedSentence;
  readonly scores: SentenceScores;
  readonly judgement: SentenceJudgement;
  /** What a sentence of a demand does with the opinion that it speaks of. */
  readonly opinion: OpinionAsked | undefined;
  /** What its words alone say; nothing where no model of them is there. */
  readonly wording: Wording;
}

/** How often a sentence has words of a concept, whether it denies them or not. */
export const countOf = (one: LetterSentence | undefined, concept: Concept): number =>
  one?.sentence.marks.filter((mark) => mark.concept === concept).length ?? 0;

/** So improbable, or less, is all alike. */
const LEAST_ODDS = -8;
/** What is certain is no infinite number, which no file could hold. */
const MOST_ODDS = 40;
export const logOdds = (p: number): number =>
  Math.min(MOST_ODDS, Math.max(LEAST_ODDS, Math.log(p / (1 - p))));
export const wideOf = (one: LetterSentence | undefined): number =>
  one === undefined ? LEAST_ODDS : logOdds(one.scores.wide);
