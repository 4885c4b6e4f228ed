import type { AddressClass } from '@breakwater/contracts/returns';

/**
 * An account of the second world: one that was removed, one that lives, or one that signs up. Whether a sign-up is a
 * return is told by `person` alone: the same label as a removal.
 */
export interface WorldRow {
  readonly role: 'removed' | 'existing' | 'signup';
  readonly person: string;
  /** How somebody who returns hides; absent from everybody else. */
  readonly tactic?: string;
  /** Populations that false holds are counted by. */
  readonly groups?: readonly string[];
  /** When it was removed, made, signed up or taken over, milliseconds since the epoch. */
  readonly at: number;
  /** When a bought account was made, long before `at`. */
  readonly createdAt?: number;
  /** Label of the innocent person whose account was copied or bought. */
  readonly copies?: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly phone?: string;
  /** Country whose way of dialling `phone` follows, where the form asked. */
  readonly phoneRegion?: string;
  readonly phoneVerified?: boolean;
  readonly payment?: string;
  readonly invite?: string;
  readonly device?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly agent?: string;
  readonly handle?: string;
  readonly name?: string;
  readonly bio?: string;
  readonly profileLinks?: readonly string[];
  readonly avatar?: { readonly pdq: string };
  /** In order of time: of a removal those before it, of a sign-up those from it on. */
  readonly sessions?: readonly WorldSession[];
  /** In order of time: of a removal the last 30 days before it, of a sign-up the seven days after it. */
  readonly deeds?: readonly WorldDeed[];
  /** Of the first day after a sign-up; of a removal all that `deeds` has. */
  readonly follows?: readonly string[];
  readonly links?: readonly string[];
  /** SHA-256 of files, hexadecimal. */
  readonly media?: readonly string[];
  readonly texts?: readonly string[];
}

export interface WorldSession {
  readonly ip: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** As an operator's lists have it; absent where no list names the address. */
  readonly addressClass?: AddressClass;
}

export interface WorldDeed {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'follow' | 'link' | 'media' | 'text';
  readonly value: string;
}

/** What an account shows and is reached by, without what it does. */
export type Profile = Omit<
  WorldRow,
  'role' | 'person' | 'at' | 'sessions' | 'deeds' | 'follows' | 'links' | 'media' | 'texts'
>;
