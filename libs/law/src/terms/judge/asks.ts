import { DEMANDS, type Reading, SUBJECTS, type Subject } from '../subjects.ts';
import { tellsOfAct } from './act.ts';
import { isTelling, type SentenceCase, wideness } from './sentence-case.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A demand seldom has words of these by the way, whether it says that it asks or not: less is needed than of others. */
const DONE_TO_SERVICE: readonly Subject[] = ['decrypt', 'live', 'monitoring', 'access', 'service'];
const DONE_TO_SERVICE_FROM = 0.5;
/** What is the service’s own is spoken of in no other order. */
const OF_SERVICE_FROM = 0.2;
/** Data of people around an account are seldom told of, unless it calls on them to act: less is needed, */
const DATA_OF_OTHERS = 0.42;
/** most of all where the sentence says that it asks. */
const DATA_ASKED_OF_OTHERS = 0.28;
/** Their words stand at most so far apart. */
const BESIDE = 8;
/** “All followers” is said of nothing else. */
const PLAINLY = 4;
const PLAIN_FROM = 0.2;
/** In what is told it is, of those who were hurt or rang up. */
const PLAIN_TOLD_FROM = 0.4;
/** A sentence without a word for a demand tells something, wherever it stands. */
const DEMANDS_NOTHING_FROM = 0.88;
/** A demand of no more words says one thing: what is found in it is what it asks. */
const BRIEF = 14;
const BRIEF_FROM = 0.33;

/**
 * What a sentence asks for, of what the rules find in it and of what the weights say. What was written (`contents`) is judged by
 * weights of its own, since some orders may ask for it.
 */
export function asksOf(one: SentenceCase, found: readonly Subject[]): readonly Subject[] {
  const { way, scores } = one;
  const { contents, contentsRuled } = THRESHOLDS[way];
  const wide = wideness(one);
  const isBrief = way === 'asked' && one.sentence.words.length <= BRIEF;
  const least = leastOf(one);
  return SUBJECTS.filter((subject) => {
    const isFound = found.includes(subject);
    if (isBrief && isFound && subject !== 'contents' && wide >= BRIEF_FROM) return true;
    if (way === 'asked' && DONE_TO_SERVICE.includes(subject))
      return isFound && wide >= (subject === 'service' ? OF_SERVICE_FROM : DONE_TO_SERVICE_FROM);
    if (subject === 'contents') return scores.contents >= (isFound ? contentsRuled : contents);
    return isFound && wide >= least;
  });
}

/** Whether all people around an account are named in so many words. */
export const namesAllAround = (read: Reading): boolean => read.near('all', ['around'], PLAINLY);

/** How probable it has to be that a sentence asks for too much, where a rule finds of what. */
function leastOf(one: SentenceCase): number {
  const { read } = one;
  const isTold = isTelling(one.way);
  const asks = read.has('ask');
  const isPlain = namesAllAround(read);
  if (isPlain && !isTold) return PLAIN_FROM;
  if (isPlain && read.has('ask', 'give', 'named')) return PLAIN_TOLD_FROM;
  if (isTold && read.near('around', ['data'], BESIDE) && !tellsOfAct(one))
    return asks ? DATA_ASKED_OF_OTHERS : DATA_OF_OTHERS;
  if (one.way === 'asked' && !read.has(...DEMANDS)) return DEMANDS_NOTHING_FROM;
  const { asking, telling } = THRESHOLDS[one.way].ruled;
  return asks ? asking : telling;
}
