import type { DesignationEntry } from '@breakwater/contracts/screening';

/** A designation as the matcher holds it. */
export interface Designated {
  readonly id: string;
  readonly list: string;
  /** Title of the list, for sentences. */
  readonly listTitle: string;
  /** The same for the same entity on several lists. */
  readonly entity: string;
  readonly entryDigest: string;
  readonly entry: DesignationEntry;
  /** Whether accounts are screened against it; people can look it up in any case. */
  readonly screens: boolean;
}
