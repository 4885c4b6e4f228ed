import type {
  Account,
  EventRecord,
  EventType,
  JobOrigin,
  PersonAction,
  SEED_KINDS,
  Severity,
} from '@breakwater/contracts';
import type { CoShareEngine } from '@breakwater/graph';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';

/** An account on its platform. */
export interface NetworkAccount {
  readonly platform: string;
  readonly accountId: string;
}

/** Stored events, in order of acceptance. */
export interface EventsPort {
  scan(
    fromSeq: number,
    limit: number,
    filter: { readonly since: number; readonly until: number; readonly types: readonly EventType[] },
  ): Promise<readonly EventRecord[]>;
}

/** Something that people confirmed about an account: without one, a network is only shown. */
export interface SeedOfAccount extends NetworkAccount {
  readonly kind: (typeof SEED_KINDS)[number];
  /** Removal, screening case or decision that it rests on. */
  readonly ref: string;
  readonly label: string;
}

/** A keyed token that several accounts have; of it only the type is known here. */
export interface TokenInCommon {
  readonly type: string;
  /** Accounts that have it at all, those that were not asked about too. */
  readonly accounts: number;
  readonly holders: readonly (NetworkAccount & { readonly seenAt: number })[];
}

/** That people look at a member of a network that somebody confirmed. */
export interface NetworkJob extends NetworkAccount {
  readonly queue: string;
  readonly origin: JobOrigin;
  readonly policy: string;
  readonly severity: Severity;
  readonly because: string;
  readonly translations: { readonly ur: { readonly because: string } };
  readonly proposed: readonly PersonAction[];
}

/** What was done, for the audit log; nothing personal. */
export interface NetworkEntry {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
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
  /** Appends to the audit log; called last in a transaction. */
  readonly record: (trx: Db, entries: readonly NetworkEntry[]) => Promise<unknown>;
  readonly events: EventsPort;
  /** What stands behind these accounts now; in a transaction where one is given. */
  readonly seeds: { of(accounts: readonly NetworkAccount[]): Promise<readonly SeedOfAccount[]> };
  /** Accounts as they are known now. */
  readonly accounts: {
    of(
      accounts: readonly NetworkAccount[],
    ): Promise<readonly { readonly platform: string; readonly account: Account }[]>;
  };
  /** Opens a review job in the caller's transaction and says what to put on record. */
  readonly openJob: (
    trx: Db,
    job: NetworkJob,
    actor: string,
  ) => Promise<{ readonly job: { readonly id: string }; readonly entries: readonly NetworkEntry[] }>;
  /** Tokens that these accounts have in common; none are compared when left out. */
  readonly tokens?: { sharedBy(accounts: readonly NetworkAccount[]): Promise<readonly TokenInCommon[]> };
  readonly largeEngine?: LargeEngine;
}
