import type { SentenceScores } from '../demand-model.ts';
import { isForeign } from './foreign.ts';
import type { SentenceCase, SentenceJudgement } from './sentence-case.ts';

const THREAT = 0.6;
/** A threat that is told in several sentences is none of each. */
const THREAT_OF_WHOLE = 0.7;
const MAYBE_THREAT = 0.15;
/** “Threat of a shooting at a school at eight this morning”: where all of it is said, little more is needed. */
const THREAT_IN_FULL = 0.02;
/** Violence and when it comes stand at most so many words apart. */
const NEAR = 14;

/** Whether all that is told as a reason for haste is a threat to a life. */
export const threatOfWhole = ({ threat }: SentenceScores): SentenceJudgement['threat'] =>
  threat >= THREAT_OF_WHOLE ? 'named' : threat >= MAYBE_THREAT ? 'unclear' : 'none';

/** Whether a sentence names a threat to a life: violence that is to come, or somebody in danger; not what is past. */
export function threatOf(one: SentenceCase): SentenceJudgement['threat'] {
  const { read, scores } = one;
  const isPast = read.has('past') && !read.has('danger');
  const isNamed =
    read.near('violence', ['soon', 'danger'], NEAR) ||
    read.has('self') ||
    read.near('danger', ['victim', 'one'], NEAR);
  const isInFull =
    read.has('self') || (read.near('violence', ['danger'], NEAR) && read.near('violence', ['soon'], NEAR));
  const least = isInFull ? THREAT_IN_FULL : isNamed ? MAYBE_THREAT : THREAT;
  if (!isPast && scores.threat >= least) return 'named';
  if ((!isPast && isNamed) || scores.threat >= MAYBE_THREAT || isForeign(one)) return 'unclear';
  return 'none';
}
