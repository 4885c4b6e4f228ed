import type { Concept } from '../concepts.ts';
import { isForeign, LEAST_KNOWN_OF_DEMAND } from './foreign.ts';
import type { SentenceCase } from './sentence-case.ts';

/** So probable a demand that is too wide is never taken for harmless; */
const WIDE = 0.55;
/** of a sentence that names no act which an order may ask, one is to be surer, */
const WIDE_WITHOUT_ACT = 0.35;
/** and surest of one that names nothing known. */
const WIDE_AND_NOTHING_KNOWN = 0.25;
/** Where something is told, a demand is to be probable, */
const WIDE_WHERE_TOLD = 0.75;
/** and certain where it does not say that it asks. */
const WIDE_WITHOUT_ASKING = 0.87;
/** What is told in fewer words is a heading. */
const FEWEST_WORDS_TOLD = 6;
/** So much of a plain sentence is known. */
const WELL_KNOWN = 0.7;

/** What an order may ask, and what it says of itself. */
const ALLOWED: readonly Concept[] = [
  'remove',
  'give',
  'keep',
  'confirm',
  'secret',
  'contact',
  'thanks',
  'data',
  'only',
];
/** What stands around it: by itself it is no act that could be recognised. */
const AROUND_IT: readonly Concept[] = ['legal', 'term', 'format', 'named'];
const TOLD_OF: readonly Concept[] = ['violence', 'terror', 'victim', 'urge', 'past', 'feign'];
/** Words of demands that are too wide: none of them is in a sentence that is plain. */
const RISKY: readonly Concept[] = [
  ...(['all', 'anyone', 'people', 'others', 'staff', 'around', 'relate'] as const),
  ...(['search', 'wording', 'near', 'reverse'] as const),
  ...(['crypt', 'decrypt', 'undo', 'backdoor', 'live', 'again', 'tap', 'comm', 'watch', 'whole'] as const),
  ...(['access', 'forever', 'world', 'power', 'speech', 'image', 'protest'] as const),
];

/**
 * Whether nobody can say what a sentence asks: it is of an unknown language, it is probably too wide in a way that no rule
 * names, or it asks for nothing that an order may ask. Unknown is not harmless.
 */
export function isUnread(one: SentenceCase): boolean {
  const { sentence, way, isKnown, read, scores } = one;
  if (way === 'notes') return scores.wide >= WIDE_WHERE_TOLD && read.has('all', 'around');
  if (isForeign(one)) return true;
  // A heading of three words is no language.
  const isLong = way === 'asked' || sentence.words.length >= FEWEST_WORDS_TOLD;
  if (!isKnown && isLong && sentence.known < LEAST_KNOWN_OF_DEMAND) return true;
  if (way === 'asked') return !isHarmless(one);
  const least = read.has('ask') ? WIDE_WHERE_TOLD : WIDE_WITHOUT_ASKING;
  return scores.hidden >= least && read.has('ask', 'anyone');
}

function isHarmless({ sentence, read, scores }: SentenceCase): boolean {
  const isAct = read.has(...ALLOWED);
  const isAround = read.has(...AROUND_IT);
  if (scores.wide >= (isAct ? WIDE : isAround ? WIDE_WITHOUT_ACT : WIDE_AND_NOTHING_KNOWN)) return false;
  if (isAct || sentence.marks.some(({ denied }) => denied)) return true;
  // What only tells of a crime is no demand, and what is plain in all its words is harmless.
  if (!read.has('ask') && read.has(...TOLD_OF)) return true;
  return !read.has(...RISKY) || (isAround && sentence.known >= WELL_KNOWN);
}
