import { SUBJECTS, type Subject } from '../subjects.ts';
import { tellsOfAct } from './act.ts';
import type { SentenceCase } from './sentence-case.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A demand seldom has words of these by the way, whether it says that it asks or not: */
const DONE_TO_SERVICE: readonly Subject[] = ['decrypt', 'live', 'monitoring', 'access', 'service'];
/** less is needed than of others. */
const DONE_TO_SERVICE_FROM = 0.3;
/** Data of people around an account are seldom told of, unless it calls on them to act: less is needed. */
const DATA_OF_OTHERS = 0.18;
/** Their words stand at most so far apart. */
const BESIDE = 8;
/** “All followers” is said of nothing else. */
const PLAINLY = 4;
const PLAIN_FROM = 0.2;

/**
 * What a sentence asks for, of what the rules find in it and of what the weights say. What was written (`contents`) is judged by
 * weights of its own, since some orders may ask for it.
 */
export function asksOf(one: SentenceCase, found: readonly Subject[]): readonly Subject[] {
  const { way, scores, read } = one;
  const { ruled, contents, contentsRuled } = THRESHOLDS[way];
  const wide = way === 'asked' ? scores.wide : scores.hidden;
  const ofOthers = way === 'told' && read.near('around', ['data'], BESIDE) && !tellsOfAct(one);
  const isPlain =
    read.near('all', ['around'], PLAINLY) && (way !== 'told' || read.has('ask', 'give', 'named'));
  const least = isPlain
    ? PLAIN_FROM
    : ofOthers
      ? DATA_OF_OTHERS
      : read.has('ask')
        ? ruled.asking
        : ruled.telling;
  return SUBJECTS.filter((subject) => {
    const isFound = found.includes(subject);
    if (way === 'asked' && DONE_TO_SERVICE.includes(subject)) return isFound && wide >= DONE_TO_SERVICE_FROM;
    if (subject === 'contents') return scores.contents >= (isFound ? contentsRuled : contents);
    return isFound && wide >= least;
  });
}
