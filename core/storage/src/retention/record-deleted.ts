import type { Work } from '../storage.ts';
import type { Deleted } from './delete-rows.ts';

/** Puts on record how many rows are gone, in the unit of work in which they go. */
export type RecordDeleted = (work: Work, deleted: Deleted) => void;
