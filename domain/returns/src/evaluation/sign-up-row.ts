import type { AddressClass } from '@breakwater/contracts/returns';

/**
 * A row of what the gate is measured on: an account that was removed, one that lives (it only counts towards how many
 * share a value), or one that signs up. Whether a sign-up is a return is told by `person`: the same label as a removal.
 */
export interface SignUpRow {
  readonly role: 'removed' | 'existing' | 'signup';
  readonly person: string;
  /** How somebody who returns hides, e.g. T2. */
  readonly tactic?: string;
  /** Populations that false holds are counted by. */
  readonly groups?: readonly string[];
  /** When it was made or removed, milliseconds since the epoch. */
  readonly at: number;
  readonly email?: string;
  /** Proven to be theirs; left out: not. */
  readonly emailVerified?: boolean;
  readonly phone?: string;
  /** Country whose way of dialling `phone` follows, where the platform knows it. */
  readonly phoneRegion?: string;
  readonly phoneVerified?: boolean;
  /** What the payment provider calls the instrument. */
  readonly payment?: string;
  readonly invite?: string;
  readonly device?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly agent?: string;
  readonly handle?: string;
  readonly name?: string;
  /** PDQ hash of the profile picture, hexadecimal. */
  readonly avatar?: { readonly pdq: string };
  readonly bio?: string;
  readonly profileLinks?: readonly string[];
  readonly sessions?: readonly SignUpSession[];
  /** Within the first day. */
  readonly follows?: readonly string[];
  readonly links?: readonly string[];
  /** SHA-256 of files, hexadecimal. */
  readonly media?: readonly string[];
  readonly texts?: readonly string[];
  /** What it did and when: a look sees what was done by then. */
  readonly deeds?: readonly SignUpDeed[];
}

/** One act of an account. */
export interface SignUpDeed {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'follow' | 'link' | 'media' | 'text';
  /** The account that is followed, the link, the SHA-256 of the file, or the text. */
  readonly value: string;
}

export interface SignUpSession {
  readonly ip: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** As the operator's lists of addresses have it. */
  readonly addressClass?: AddressClass;
}
