import type { AccountRef, KnownAccount, PersonAction, Severity } from '@breakwater/contracts';
import type { JobOrigin } from '@breakwater/contracts/review';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { ListSource } from '@breakwater/lists';
import type { Storage, Work } from '@breakwater/storage';

/** The files of a list as they were fetched. */
export interface FetchedSources {
  readonly sources: readonly ListSource[];
  /** SHA-256 over their bytes, in the order of the addresses. */
  readonly checksum: string;
  /** What the publisher calls this state, by address. */
  readonly etags: Readonly<Record<string, string>>;
  /** Lets go of what was kept of them. */
  dispose(): Promise<void>;
}

/** Fetches the files of a list; `unchanged` when the publisher says so for all of them. */
export type FetchSources = (
  addresses: readonly string[],
  etags: Readonly<Record<string, string>>,
) => Promise<FetchedSources | 'unchanged'>;

/** Accounts, as far as screening sees them. */
export interface AccountsPort {
  of(refs: readonly AccountRef[]): Promise<readonly KnownAccount[]>;
  /** By platform and id, those after a place. */
  after(place: AccountRef, limit: number): Promise<readonly KnownAccount[]>;
  count(): Promise<number>;
}

/** That people look at an account because somebody confirmed that it is of a listed entity, or that it is not any more. */
export interface AskedJob {
  readonly queue: string;
  readonly origin: JobOrigin;
  readonly platform: string;
  readonly accountId: string;
  readonly policy: string;
  readonly severity: Severity;
  readonly because: string;
  readonly translations: { readonly ur: { readonly because: string } };
  readonly proposed: readonly PersonAction[];
}

/** Opens a review job in the caller's unit. */
export type OpenJobPort = (work: Work, job: AskedJob, actor: string) => Promise<{ readonly id: string }>;

/** What screening needs of others. */
export interface ScreeningContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly fetchSources: FetchSources;
  readonly accounts: AccountsPort;
  readonly openJob: OpenJobPort;
}
