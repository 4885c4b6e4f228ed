import type { SentenceCase, SentenceJudgement } from './sentence-case.ts';

const SPEECH = 0.3;
const SPEECH_OF_POWER = 0.4;
const SPEECH_OF_PROTEST = 0.08;
const EXEMPT = 0.3;
const EXEMPT_AMONG_VICTIMS = 0.5;
const MAYBE_OPINION = 0.05;
const LIKELY_OPINION = 0.25;

/** Aimed at what somebody says of those in power, or at a protest; not where it calls for violence. */
export function isSpeech({ read, scores: { speech }, way }: SentenceCase): boolean {
  if (speech >= SPEECH && read.has('speech', 'image', 'protest')) return true;
  // Offices are named in many demands; where something is told of them, less is needed.
  if (way !== 'asked' && speech >= SPEECH_OF_POWER && read.has('power')) return true;
  if (read.has('violence', 'victim')) return false;
  return read.has('protest') && read.has('content', 'people', 'urge') && speech >= SPEECH_OF_PROTEST;
}

/** That the material is journalism, research, art or teaching. The press as a victim is no press that speaks. */
export function isExempt({ read, scores: { exempt } }: SentenceCase): boolean {
  if (exempt < EXEMPT || read.has('feign')) return false;
  if (!read.has('violence', 'victim')) return read.has('genre', 'press');
  return read.has('genre') && exempt >= EXEMPT_AMONG_VICTIMS;
}

/** Whether it speaks of those in power, of opinion, of protest or of the press, by its words and by the weights. */
export function opinionOf({ read, scores }: SentenceCase): SentenceJudgement['touchesOpinion'] {
  const names =
    read.has('speech', 'image', 'protest', 'genre') ||
    (read.has('power', 'press') && read.has('content', 'urge'));
  const most = Math.max(scores.speech, scores.exempt);
  if (!names || most < MAYBE_OPINION) return 'no';
  return most >= LIKELY_OPINION ? 'likely' : 'perhaps';
}
