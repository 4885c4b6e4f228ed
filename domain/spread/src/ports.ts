import type { EventRecord, EventType } from '@breakwater/contracts';
import type { Clock } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';

/** Stored events, in order of acceptance. */
export interface EventsPort {
  recent(page: { readonly limit: number; readonly before?: number }): Promise<readonly EventRecord[]>;
  scan(
    fromSeq: number,
    limit: number,
    filter: { readonly types: readonly EventType[] },
  ): Promise<readonly EventRecord[]>;
  /** The newest event that carries each of these pieces of content. */
  contentById(platform: string, contentIds: readonly string[]): Promise<ReadonlyMap<string, EventRecord>>;
}

/** How often a thing came on a day (UTC, `2026-01-31`), and what it reached by the audiences of who passed it on. */
export interface KeptDay {
  readonly day: string;
  readonly arrivals: number;
  readonly audience: number;
}

/** How much the accounts of a platform passed on in the hour that began then, milliseconds since the epoch. */
export interface KeptHour {
  readonly platform: string;
  readonly hour: number;
  readonly arrivals: number;
}

/** What came of a thing since it was last kept. */
export interface CountDelta extends KeptDay {
  readonly id: string;
}

/** Where counts are kept beyond a process: PostgreSQL today. */
export interface SpreadCounters {
  /** Adds what is new of all of them, in one statement. */
  add(db: Db, deltas: readonly CountDelta[]): Promise<void>;
  /** The days on which a thing came, from one on, in their order. */
  days(db: Db, id: string, from: string): Promise<readonly KeptDay[]>;
  /** Forgets all days before one; says how many counts. */
  forget(db: Db, before: string): Promise<number>;
}

/** How much is held in memory. What is beyond goes, the oldest first, and is counted. */
export interface SpreadLimits {
  /** Things that are counted. */
  readonly things: number;
  /** Texts whose near-copies are recognised. */
  readonly texts: number;
  /** Pieces of content of which it is known who posted them first and what they are part of. */
  readonly contents: number;
  /** Things that came at least twice, with who passed them on. */
  readonly followed: number;
  /** Of these, so many have their arrivals one by one, from which is foreseen: 7 kB each at most. */
  readonly warm: number;
  /** Of one thing, so many who passed it on. */
  readonly passed: number;
  /** Pieces of content that were flagged or decided. */
  readonly marks: number;
}

export const DEFAULT_LIMITS: SpreadLimits = {
  things: 500_000,
  texts: 200_000,
  contents: 300_000,
  followed: 100_000,
  warm: 20_000,
  passed: 300,
  marks: 50_000,
};

/** What following needs of others. */
export interface SpreadContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly events: EventsPort;
  /** Whether others judge besides this process, or in its place: their events are read after them. Never when left out. */
  readonly others?: (judges: boolean) => Promise<boolean>;
  readonly counters?: SpreadCounters;
  /** The model by which is foreseen, as plain JSON; the one that comes with it when left out. */
  readonly model?: unknown;
  readonly limits?: Partial<SpreadLimits>;
  /** Told when the last window could not be read, so many times in a row, and when it is tried again. */
  readonly onTrouble?: (failures: number, error: unknown, againInMs: number) => void;
  /** Tells how far the reading of the last window is. */
  readonly onProgress?: (progress: {
    readonly read: number;
    readonly events: number;
    readonly done: boolean;
  }) => void;
}
