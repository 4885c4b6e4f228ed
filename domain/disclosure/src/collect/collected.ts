import type { AccountRef } from '@breakwater/contracts';
import type { FieldPreview, ProductionValues } from '@breakwater/contracts/disclosure';

type Shown = ProductionValues['accounts'][number];

/** What may be disclosed of one account in one time; nothing else of it has left its store. */
export interface CollectedAccount extends AccountRef {
  /** RFC 3339; the end is not part of it. */
  readonly from: string;
  readonly to: string;
  readonly subscriber?: Readonly<Record<string, string>>;
  readonly signIns: readonly Shown['signIns'][number][];
  readonly content: readonly Shown['content'][number][];
}

/** What a grant comes to. */
export interface Collected {
  readonly accounts: readonly CollectedAccount[];
  readonly preview: readonly FieldPreview[];
  /** Records that are there and cannot be read, and sign-ins that were never written while a key was missing. */
  readonly damaged: number;
  readonly missed: number;
  /** SHA-256 of the values, to see whether they changed. */
  readonly digest: string;
}
