import type { Subject } from '../subjects.ts';
import { tellsOfAct } from './act.ts';
import type { SentenceCase } from './sentence-case.ts';

/** A rule needs little more among demands, */
const AMONG_DEMANDS = 0.2;
/** more where a sentence tells something and asks, */
const WHERE_TOLD = 0.6;
/** and most where it does not say that it asks. */
const WITHOUT_ASKING = 0.87;
/** Data of people around an account are seldom told of, unless it calls on them to act: less is needed. */
const DATA_OF_OTHERS = 0.25;
/** Their words stand at most so far apart. */
const BESIDE = 8;
/** What was written, since when and where is told of in every case; that people are sought, or a service watched, is not. */
const OFTEN_TOLD: readonly Subject[] = ['contents', 'timeless', 'worldwide'];

/** What a sentence asks for, of what the rules find in it. */
export function asksOf(one: SentenceCase, subjects: readonly Subject[]): readonly Subject[] {
  const { way, scores, read } = one;
  const { wide, hidden } = scores;
  if (way === 'asked') return wide >= AMONG_DEMANDS ? subjects : [];
  if (way === 'notes') return wide >= WHERE_TOLD ? subjects : [];
  const isAsking = read.has('ask');
  const ofOthers =
    read.near('around', ['data'], BESIDE) && !tellsOfAct(one) ? DATA_OF_OTHERS : WITHOUT_ASKING;
  return subjects.filter((subject) => {
    if (OFTEN_TOLD.includes(subject)) return isAsking && hidden >= WITHOUT_ASKING;
    return hidden >= Math.min(isAsking ? WHERE_TOLD : WITHOUT_ASKING, ofOthers);
  });
}
