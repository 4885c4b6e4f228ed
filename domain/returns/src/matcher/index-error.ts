import { BreakwaterError } from '@breakwater/kernel';

/** What the index of removed accounts cannot take: `removal-invalid`, `snapshot-unreadable`, `snapshot-invalid`. */
export class GateIndexError extends BreakwaterError {
  override readonly name = 'GateIndexError';
}
