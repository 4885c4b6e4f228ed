import type { CorpusAccount, Group } from './corpora.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** One post of the stream, and whose it is. */
export interface StreamPost {
  readonly group: Group;
  readonly account: string;
  /** Position among the posts of its account, from 1. */
  readonly number: number;
  readonly at: number;
  readonly text: string;
}

/**
 * Mixes all accounts into one stream of 30 days that ends now. Each account posts evenly over them and keeps its order:
 * the corpora have no common clock.
 */
export function makeStream(accounts: readonly CorpusAccount[], now: number): StreamPost[] {
  return accounts
    .flatMap(({ group, id, posts }, index) =>
      posts.map((text, number): StreamPost => {
        // Accounts are shifted against each other, or all with one post would post at one moment.
        const shift = ((index * 0.618_034) % 1) * 0.999;
        const at = Math.floor(now - DAYS * DAY_MS * (1 - (number + shift) / posts.length));
        return { group, account: id, number: number + 1, at, text };
      }),
    )
    .sort((a, b) => a.at - b.at);
}
