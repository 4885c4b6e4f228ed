import type {
  AccountRef,
  EventRecord,
  KnownAccount,
  PersonAction,
  PlatformEvent,
  Severity,
} from '@breakwater/contracts';
import type { AddressClass, GateBand, RetentionClass } from '@breakwater/contracts/returns';
import type { JobOrigin } from '@breakwater/contracts/review';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { KeyStore, Storage, Work } from '@breakwater/storage';
import type { Matcher } from './matcher/matcher.ts';

/** That people look at an account again, since what spoke against it is gone. */
export interface AskedJob extends AccountRef {
  readonly queue: string;
  readonly origin: JobOrigin;
  readonly policy: string;
  readonly severity: Severity;
  readonly because: string;
  readonly translations: { readonly ur: { readonly because: string } };
  readonly proposed: readonly PersonAction[];
}

/** A list of addresses as text. */
export interface GivenList {
  readonly class: AddressClass;
  readonly text: string;
}

/** A list that comes with the product; it is unpacked only where it is taken. */
export interface ShippedList {
  readonly class: AddressClass;
  /** Says which it is: another one takes its place. */
  readonly version: string;
  text(): string;
}

/** What returns needs of others. Ports that take `work` act in the caller's unit. */
export interface ReturnsPorts {
  /** Accounts as they are known now. */
  readonly accountsOf: (refs: readonly AccountRef[]) => Promise<readonly KnownAccount[]>;
  /** Stored events of an account, for what happened before anybody noted it; some hundred at most. */
  readonly historyOf: (account: AccountRef) => Promise<readonly EventRecord[]>;
  /** Takes events as if a platform had sent them, from the source `breakwater`. */
  readonly accept: (events: readonly PlatformEvent[]) => Promise<unknown>;
  /** Opens a review job. */
  readonly openJob: (work: Work, job: AskedJob, actor: string) => Promise<unknown>;
  /** Ends the friction that automation put on an account because it seemed to be a return; says how many actions. */
  readonly endFriction: (work: Work, account: AccountRef, actor: string) => Promise<number>;
  /** Open review jobs of accounts, by `platform\0account`. */
  readonly jobsOf: (refs: readonly AccountRef[]) => Promise<ReadonlyMap<string, string>>;
  /** Fetches lists of addresses from where the operator said that newer ones are; left out where nobody said. */
  readonly fetchAddresses?: () => Promise<readonly GivenList[]>;
  /** Called for each comparison, for metrics. */
  readonly onChecked?: (band: GateBand, heldBack: boolean) => void;
}

/** What returns works with. */
export interface ReturnsContext extends ReturnsPorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Reading it throws VaultError. */
  readonly keyStore: KeyStore;
  readonly matcher: Matcher;
  /** Days for which tokens are kept, by class. */
  readonly retentionDays: Readonly<Record<RetentionClass, number>>;
}
