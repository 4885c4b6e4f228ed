import type { PageQuery } from '@breakwater/kernel';
import type { Entry } from './entry.ts';

/** What to look for in the log; what is left out does not narrow it. */
export interface LogQuery {
  /** Exactly. */
  readonly actor?: string | undefined;
  /** Its beginning: `job.` finds everything done with jobs. */
  readonly action?: string | undefined;
  /** Exactly. */
  readonly subject?: string | undefined;
  /** Instants; `to` is not part of it. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Where this token stands: of a text that was searched for. */
  readonly token?: string | undefined;
}

/** The same, as people ask. */
export interface LogSearch extends Omit<LogQuery, 'token'>, PageQuery {
  /** Entries of searches for this: an e-mail address, a handle, a phone number, words. */
  readonly searched?: string | undefined;
}

export type FoundEntry = Omit<Entry, 'prevHash'> & { readonly hash: string };
