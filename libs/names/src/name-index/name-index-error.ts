import { BreakwaterError } from '@breakwater/kernel';

export type NameIndexErrorCode = 'name-key-taken' | 'name-index-snapshot-unreadable';

/** A name that cannot be added, or a snapshot that cannot be read. */
export class NameIndexError extends BreakwaterError {
  override readonly name = 'NameIndexError';
}
