import type { SentenceScores } from '../demand-model.ts';
import type { MarkedSentence } from '../mark-sentence.ts';
import { Reading, subjectsOf } from '../subjects.ts';
import { surelyTellsOfAct, tellsOfAct } from './act.ts';
import { asksOf, namesAllAround } from './asks.ts';
import { isExempt } from './exempt.ts';
import {
  onlySpares,
  type SentenceCase,
  type SentenceJudgement,
  type SentencePlace,
} from './sentence-case.ts';
import { threatOf } from './threat.ts';
import { isUnread } from './unread.ts';

/**
 * Judges a sentence. Rules over its concepts say what it asks; weights say how probable that is, and judge what no rule names.
 * The thresholds in this folder were chosen on orders and sentences of writers that the weights had not seen.
 */
export function judgeSentence(
  sentence: MarkedSentence,
  scores: SentenceScores,
  place: SentencePlace,
): SentenceJudgement {
  const one: SentenceCase = { sentence, scores, read: new Reading(sentence), ...place };
  const about = sentence.about ? { ...one, read: new Reading(sentence.about) } : one;
  // “All subscribers” are no post that may stay: who writes that it is lawful to list them asks for them.
  const isSpared = onlySpares(one) && !namesAllAround(one.read);
  const asks = asksOf(one, subjectsOf(isSpared ? (sentence.about ?? sentence) : sentence));
  return {
    asks,
    // What was written may be asked by some orders: it does not say what else a sentence asks.
    isUnread: asks.every((subject) => subject === 'contents') && isUnread(one),
    speech: scores.speech,
    asksToRemove: place.way === 'asked' && one.read.has('remove'),
    isExempt: isExempt(about),
    tellsOfAct: tellsOfAct(about),
    surelyTellsOfAct: surelyTellsOfAct(about),
    threat: threatOf(one),
  };
}
