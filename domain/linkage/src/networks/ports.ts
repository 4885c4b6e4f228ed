import type { AccountRef, EventRecord, EventType, KnownAccount, SEED_KINDS } from '@breakwater/contracts';
import type { CoShareEngine } from '@breakwater/graph';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Storage, Work } from '@breakwater/storage';
import type { AskedJob } from '../ports.ts';

/** Stored events, in order of acceptance. */
export interface EventsPort {
  scan(
    fromSeq: number,
    limit: number,
    filter: { readonly since: number; readonly until: number; readonly types: readonly EventType[] },
  ): Promise<readonly EventRecord[]>;
}

/** Something that people confirmed about an account: without one, a network is only shown. */
export interface SeedOfAccount extends AccountRef {
  readonly kind: (typeof SEED_KINDS)[number];
  /** Removal, screening case or decision that it rests on. */
  readonly ref: string;
  readonly label: string;
}

/** Another engine for pairs, and from how many shares on it is asked. */
export interface LargeEngine {
  readonly fromShares: number;
  /** Loads it; called when it is needed first. */
  open(): Promise<CoShareEngine>;
}

/** What networks need of others. */
export interface NetworksContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly events: EventsPort;
  /** What others know to stand behind these accounts now; that they were removed, the vault knows. */
  readonly seeds: { of(accounts: readonly AccountRef[]): Promise<readonly SeedOfAccount[]> };
  /** Accounts as they are known now. */
  readonly accounts: {
    of(accounts: readonly AccountRef[]): Promise<readonly KnownAccount[]>;
  };
  /** Opens a review job in the caller's unit. */
  readonly openJob: (work: Work, job: AskedJob, actor: string) => Promise<{ readonly id: string }>;
  readonly largeEngine?: LargeEngine;
}
