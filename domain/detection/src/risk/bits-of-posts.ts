import type { AccountHeader } from '@breakwater/learn';
import { logBeta } from './log-beta.ts';
import type { Counted } from './risk-post.ts';

/**
 * How often posts are flagged, possible or likely, by account: of supporters' three in ten, of others' six in a hundred, and
 * not evenly: who talks about a war every day is flagged again and again. So the second flag of an account says less than the
 * first, and the tenth next to nothing (beta-binomial). Measured with the models that ship on public corpora: 68 accounts of
 * supporters, 5,187 others, hard negatives among them.
 */
const SUPPORTERS = flagsOf(4.8, 11.2);
const OTHERS = flagsOf(1.14, 17.86);
/**
 * What so many posts can say at most. More than was measured nobody may claim: one likely post comes from supporters 30 times
 * as often; a mean of ten that 75 of 100 supporters reach, no more than one of 1,000 others does. Eight posts at least make
 * an account likely by themselves.
 */
const MOST_OF_ONE = 5.5;
const MORE_BY_DOUBLING = 1.2;
/** Harmless posts dilute what others say; however many there are, they do not wash clean. */
const MOST_AGAINST = -4;

/**
 * What the posts of an account say, in bits: their mean log-odds where a model has learnt what it stands for, and how many
 * of them are likely or possible; the stronger of the two, since both come from the same words.
 *
 * @param accounts how posts add up, of the model whose log-odds were added
 */
export function bitsOfPosts(state: Counted, accounts: AccountHeader | undefined): number {
  if (state.posts === 0) return 0;
  const most = MOST_OF_ONE + MORE_BY_DOUBLING * Math.log2(Math.max(1, state.posts));
  return Math.min(most, Math.max(bitsOfFlags(state), pooledBits(state, accounts)));
}

/** A likely post says more than a possible one by the odds of 3 to 1, the next ones by 4 to 2, 5 to 3 … */
function bitsOfFlags({ posts, likely, possible }: Counted): number {
  const flagged = likely + possible;
  const others = Math.max(0, posts - flagged);
  const moreThanPossible = Math.log2(((likely + 1) * (likely + 2)) / 2);
  return moreThanPossible + Math.max(MOST_AGAINST, oddsOf(flagged, others));
}

/** Likelihood of so many flagged and other posts among supporters to that among everybody else, bits. */
function oddsOf(flagged: number, others: number): number {
  return (SUPPORTERS(flagged, others) - OTHERS(flagged, others)) / Math.LN2;
}

/** Logarithm of how likely so many flagged and other posts are, for accounts with these parameters of the beta distribution. */
function flagsOf(alpha: number, beta: number): (flagged: number, others: number) => number {
  const none = logBeta(alpha, beta);
  return (flagged, others) => logBeta(alpha + flagged, beta + others) - none;
}

function pooledBits({ pooled, score }: Counted, accounts: AccountHeader | undefined): number {
  if (pooled === 0) return Number.NEGATIVE_INFINITY;
  const step = accounts?.steps.findLast(({ posts }) => posts <= Math.max(1, Math.round(pooled)));
  if (!step) return Number.NEGATIVE_INFINITY;
  return (Math.max(0, step.slope) * (score / pooled) + step.shift) / Math.LN2;
}
