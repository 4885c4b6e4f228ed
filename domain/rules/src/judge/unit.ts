import type { Work } from '@breakwater/storage';

/** What judging needs of a unit of work: verdicts and counts are written by its end. */
export type Unit = Pick<Work, 'db' | 'later'>;
