import type {
  AccountRef,
  EventRecord,
  EventType,
  KnownAccount,
  PersonAction,
  Severity,
} from '@breakwater/contracts';
import type { SEED_KINDS } from '@breakwater/contracts/networks';
import type { CoShareEngine } from '@breakwater/graph';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Storage, Work } from '@breakwater/storage';

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

/** An account that was removed, as far as a network needs it. */
export interface RemovedMember extends AccountRef {
  readonly id: string;
  readonly policy: string;
}

/** A keyed token that several accounts have; of it only the type is told. */
export interface TokenInCommon {
  readonly type: string;
  /** Accounts that have it at all, those that were not asked about too. */
  readonly accounts: number;
  readonly holders: readonly (AccountRef & { readonly seenAt: number })[];
}

/** What the vault knows of accounts. */
export interface VaultPort {
  /** Which of these accounts stand in the vault as removed. */
  removedAmong(accounts: readonly AccountRef[]): Promise<readonly RemovedMember[]>;
  /** Tokens that at least two of these accounts have, those that few others have first. */
  tokensInCommon(accounts: readonly AccountRef[]): Promise<readonly TokenInCommon[]>;
}

/** That people look at an account, as a member of a network that somebody confirmed. */
export interface AskedJob extends AccountRef {
  readonly queue: string;
  readonly origin: 'network';
  readonly policy: string;
  readonly severity: Severity;
  readonly because: string;
  readonly translations: { readonly ur: { readonly because: string } };
  readonly proposed: readonly PersonAction[];
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
  readonly vault: VaultPort;
  /** Accounts as they are known now. */
  readonly accounts: {
    of(accounts: readonly AccountRef[]): Promise<readonly KnownAccount[]>;
  };
  /** Opens a review job in the caller's unit. */
  readonly openJob: (work: Work, job: AskedJob, actor: string) => Promise<{ readonly id: string }>;
  readonly largeEngine?: LargeEngine;
}
