import type { ReturnEvidence } from '@breakwater/contracts/returns';
import type { KeyedToken } from '../tokens/token.ts';
import type { ReturnPrior, ReturnRates } from './return-prior.ts';

/** A removed account as the gate compares it. */
export interface RemovedAccount {
  /** Of the removal, a UUID. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly removedAt: number;
  readonly tokens: readonly KeyedToken[];
  /** How many other accounts have the value of a token, by its place among `tokens`; 0 where nobody counted. */
  readonly sharedBy?: readonly number[];
}

/** An account that is compared with those that were removed. */
export interface ComparedAccount {
  /** When it is compared, milliseconds since the epoch. */
  readonly at: number;
  /** When it was made; what is older than a removal is no return. */
  readonly createdAt?: number;
  /** Of its platform, as sign-ups and decisions there have shown them; those of the model when left out. */
  readonly rates?: ReturnRates | undefined;
  /** Under each live key. */
  readonly tokens: readonly KeyedToken[];
}

/** What the gate finds, without what only the database knows of the removal. */
export type FoundReturn = Omit<
  ReturnEvidence,
  'removedPlatform' | 'removedAccountId' | 'policy' | 'removedAt'
> & {
  /** Milliseconds since the epoch. */
  readonly removedAt: number;
};

/** Compares accounts with removed ones, in memory. */
export interface Matcher {
  /** Replaces everything that it holds. */
  load(removals: AsyncIterable<RemovedAccount>): Promise<void>;
  /** Adds a removal or replaces it; holds for the next comparison. */
  put(removal: RemovedAccount): void;
  remove(removalId: string): void;
  /** One more account has these values: what many share says little. Values that nothing removed has are passed over. */
  noteShared(tokens: readonly KeyedToken[]): void;
  /** The removed accounts that come closest, best first, at most `limit`; bands `likely` and `possible` before others. */
  find(account: ComparedAccount, limit?: number): readonly FoundReturn[];
  /** The whole comparison with one removal, however little agrees; undefined when it holds no such removal. */
  explain(account: ComparedAccount, removalId: string): FoundReturn | undefined;
  stats(): { readonly removals: number; readonly tokens: number; readonly bytes: number };
  /** Of weights, calibration and thresholds. */
  readonly model: string;
  /** What its model believes of returns. */
  readonly prior: ReturnPrior;
}
