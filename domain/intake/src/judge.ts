import type { EventRecord } from '@breakwater/contracts';
import type { Verdict } from '@breakwater/contracts/rules';
import type { Work } from '@breakwater/storage';

/**
 * Port: gives verdicts on events, oldest first, and lets all its effects go through `work`, so that they are kept or
 * undone together with the end of the batch. It may be called again for the same events after it, or the unit, failed;
 * what it changes outside `work` it has to be able to repeat.
 */
export type Judge = (records: readonly EventRecord[], work: Work) => Promise<void>;

/** Port: a batch, or an attempt of it, was not judged after all; a judge that remembers what it has seen forgets these events. */
export type NotJudged = (records: readonly EventRecord[]) => void;

/** Port: the verdicts that exist for these events, by event id. */
export type VerdictsOf = (eventIds: readonly string[]) => Promise<ReadonlyMap<string, Verdict>>;
