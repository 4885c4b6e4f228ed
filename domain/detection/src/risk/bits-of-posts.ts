import type { AccountHeader } from '@breakwater/learn';
import { logBeta } from './log-beta.ts';
import type { Counted } from './risk-post.ts';

/**
 * How often posts are flagged, possible or likely, by account: of supporters' three in ten, of others' six in a hundred, and
 * not evenly: who talks about a war every day is flagged again and again. So the second flag of an account says less than the
 * first, and the tenth next to nothing (beta-binomial). Measured with the models that ship on public corpora: 68 accounts of
 * supporters, 5,187 others, hard negatives among them.
 */
const SUPPORTERS = { flagged: 4.8, others: 11.2 } as const;
const OTHERS = { flagged: 1.14, others: 17.86 } as const;
/** Harmless posts dilute what others say; they wash nothing clean. */
const MOST_AGAINST = -6;

/**
 * What the posts of an account say, in bits: their mean log-odds where a model has learnt what it stands for, and how many
 * of them are likely or possible; the stronger of the two, since both come from the same words.
 *
 * @param accounts how posts add up, of the model whose log-odds were added
 */
export function bitsOfPosts(state: Counted, accounts: AccountHeader | undefined): number {
  if (state.posts === 0) return 0;
  return Math.max(bitsOfFlags(state), pooledBits(state, accounts));
}

/** A likely post says more than a possible one by the odds of 3 to 1, the next ones by 4 to 2, 5 to 3 … */
function bitsOfFlags({ posts, likely, possible }: Counted): number {
  const flagged = likely + possible;
  const others = Math.max(0, posts - flagged);
  const moreThanPossible = Math.log2(((likely + 1) * (likely + 2)) / 2);
  return moreThanPossible + Math.max(oddsOf(flagged, others), oddsOf(flagged, 0) + MOST_AGAINST);
}

/** Likelihood of so many flagged and other posts among supporters to that among everybody else, bits. */
function oddsOf(flagged: number, others: number): number {
  const log = (of: typeof SUPPORTERS | typeof OTHERS) =>
    logBeta(of.flagged + flagged, of.others + others) - logBeta(of.flagged, of.others);
  return (log(SUPPORTERS) - log(OTHERS)) / Math.LN2;
}

function pooledBits({ pooled, score }: Counted, accounts: AccountHeader | undefined): number {
  if (pooled === 0) return Number.NEGATIVE_INFINITY;
  const step = accounts?.steps.findLast(({ posts }) => posts <= Math.max(1, Math.round(pooled)));
  if (!step) return Number.NEGATIVE_INFINITY;
  return (Math.max(0, step.slope) * (score / pooled) + step.shift) / Math.LN2;
}
