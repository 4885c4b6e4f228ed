import type { AccountRef } from '@breakwater/contracts';
import type { RiskState } from './risk/risk-state.ts';

/** One counter for one key. */
export interface CounterKey {
  readonly counter: string;
  /** 64 bits as a signed decimal number: too many for a number of JavaScript. */
  readonly key: string;
}

/** A state as it is written down: numbers, and text for what would be many. Nothing is the state of a new key. */
export type CounterCode = readonly (number | string)[];

/** A state as it is kept. */
export interface KeptCounter {
  readonly state: CounterCode;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A key whose state is going to be written, and until when it is kept as far as is known before that. */
export type LockedKey = CounterKey & Pick<KeptCounter, 'expiresAt'>;
export type ChangedCounter = CounterKey & KeptCounter;

/** Where states of counters are kept. */
export interface CounterStore {
  /** Reads states that are going to be written, one a key in their order; until they are, no other batch gets them. */
  lock(keys: readonly LockedKey[]): Promise<readonly KeptCounter[]>;
  /**
   * Reads states without locking them, of events that are not counted themselves: one a key in their order, undefined
   * where the key is new.
   */
  read(keys: readonly CounterKey[]): Promise<readonly (CounterCode | undefined)[]>;
  /** Writes states that were locked. */
  write(changed: readonly ChangedCounter[]): Promise<void>;
}

/** A report as it is kept for the seven days in which it counts. */
export interface KeptReport {
  readonly platform: string;
  /** The account reported. */
  readonly accountId: string;
  /** Position of the event in the order of acceptance. */
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Account of the reporter; null when anonymous. */
  readonly reporter: string | null;
  readonly reason: string;
  readonly onContent: boolean;
  /** Until when it can count; milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Reports of one account that are looked at: enough for any threshold, and a raid cannot slow the batch down. */
export const NEWEST_REPORTS = 1_000;

/** Where reports are kept. */
export interface ReportStore {
  /** Keeps reports; one that is kept already stays as it is. */
  insert(reports: readonly KeptReport[]): Promise<void>;
  /** The newest reports against each of the accounts since an instant, up to `NEWEST_REPORTS` each, by `seq`. */
  read(accounts: readonly AccountRef[], since: number): Promise<readonly KeptReport[]>;
}

/** What is remembered of one account. */
export interface KeptRisk extends AccountRef {
  readonly state: RiskState;
}

/** Where it is remembered how accounts looked so far. The events of an account are judged by one worker at a time. */
export interface RiskStore {
  read(accounts: readonly AccountRef[]): Promise<readonly KeptRisk[]>;
  write(kept: readonly KeptRisk[]): Promise<void>;
}

/** The memory of signals: in the database while judging, in the process while rehearsing. */
export interface SignalStores {
  readonly counters: CounterStore;
  readonly reports: ReportStore;
  readonly risk: RiskStore;
}
