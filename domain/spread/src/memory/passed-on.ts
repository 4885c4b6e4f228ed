import type { PassedOn } from '@breakwater/contracts/spread';

/** One account passing something on: as it is held in memory. */
export interface Passed {
  readonly at: number;
  readonly platform: string;
  readonly accountId: string;
  readonly contentId: string;
  readonly eventId: string;
  readonly how: PassedOn;
  readonly likeness: number;
  /** Content that it was taken from, where that is known. */
  readonly parent: string | undefined;
  /** Content at the beginning of the chain of shares. */
  readonly root: string | undefined;
  readonly audience: number | undefined;
  readonly isNewAccount: boolean;
  /** Keys of things of which it is a copy, or could be: its post, its text, its files. */
  readonly copyKeys: readonly string[];
  /** Key of the text that its own is a near-copy of, or quotes; undefined where it says too little to be told. */
  readonly textKey: string | undefined;
  /** Letters and digits of its text, where it can be told. */
  readonly letters: number;
  /** It has a text, however short. */
  readonly hasWords: boolean;
}

/** Whether it is of this very content. */
export function isOfContent({ platform, contentId }: Passed, other: Passed): boolean {
  return platform === other.platform && contentId === other.contentId;
}
