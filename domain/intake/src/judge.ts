import type { EventRecord, Verdict } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';

/**
 * Port: gives verdicts on events, oldest first, and writes all its effects through `trx`, so that they are kept or
 * undone together with the end of the work. It may be called again for the same events after it, or the
 * transaction, failed; what it changes outside `trx` it has to be able to repeat.
 */
export type Judge = (records: readonly EventRecord[], trx: Db) => Promise<void>;

/** Port: the verdicts that exist for these events, by event id. */
export type VerdictsOf = (eventIds: readonly string[]) => Promise<ReadonlyMap<string, Verdict>>;
