import type { SentenceScores } from '../demand-model.ts';
import type { MarkedSentence } from '../mark-sentence.ts';
import { DEMANDS, type Reading, type Subject } from '../subjects.ts';

/** Where a sentence stands, and whether the text around it is of a known language. */
export interface SentencePlace {
  /** A demand; what is told; why it is needed; the name of an offence; a note beside a target; why it is an emergency. */
  readonly way: 'asked' | 'told' | 'needed' | 'offence' | 'notes' | 'danger';
  readonly isKnown: boolean;
  /** Whether the text without it surely is. */
  readonly isAmongKnown: boolean;
}

/** A sentence with all that is known of it. */
export interface SentenceCase extends SentencePlace {
  readonly sentence: MarkedSentence;
  readonly scores: SentenceScores;
  /** What it says and does not deny. */
  readonly read: Reading;
}

/** What a sentence of an order comes to. */
export interface SentenceJudgement {
  readonly asks: readonly Subject[];
  readonly isUnread: boolean;
  /** How probable it is that it is aimed at what may be said, 0 to 1. */
  readonly speech: number;
  /** Whether it is a demand that something be taken away. */
  readonly asksToRemove: boolean;
  readonly isExempt: boolean;
  /** Whether it tells of an act that a ground of a law covers. */
  readonly tellsOfAct: boolean;
  /** Whether it does in so many words, whatever else it is about. */
  readonly surelyTellsOfAct: boolean;
  readonly threat: 'named' | 'unclear' | 'none';
}

/** Whether a sentence there tells something: it is a demand only where it says so. */
export const isTelling = (way: SentencePlace['way']): boolean => way === 'told' || way === 'needed';

/** “Is to be left exactly as it is”: words that ask stand so near to those that spare. */
const BESIDE_SPARE = 3;
/** Whether a sentence only says of something that it may stay: it asks for nothing, however much it speaks of. */
export function onlySpares({ sentence, read }: Pick<SentenceCase, 'sentence' | 'read'>): boolean {
  if (sentence.about === undefined) return false;
  const spares = read.marks.filter(({ concept }) => concept === 'spare');
  // “Let them stay” is no demand, nor is “they should stay”.
  const isOfSpare = (place: number) =>
    spares.some(({ at, length }) => at - BESIDE_SPARE <= place && place < at + length + BESIDE_SPARE);
  return !read.marks.some(({ concept, at }) => DEMANDS.includes(concept) && !isOfSpare(at));
}

/** How probably a sentence asks for too much: nothing is asked beside a target or an offence either, so that little makes a demand of a note. */
export const wideness = ({ way, scores }: Pick<SentenceCase, 'way' | 'scores'>): number =>
  way === 'told' || way === 'needed' || way === 'danger' ? scores.hidden : scores.wide;
