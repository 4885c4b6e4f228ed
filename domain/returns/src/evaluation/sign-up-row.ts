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
  readonly phone?: string;
  readonly device?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly agent?: string;
  readonly handle?: string;
  readonly name?: string;
  readonly sessions?: readonly SignUpSession[];
  /** Within the first day. */
  readonly follows?: readonly string[];
  readonly links?: readonly string[];
  /** SHA-256 of files, hexadecimal. */
  readonly media?: readonly string[];
  readonly texts?: readonly string[];
}

export interface SignUpSession {
  readonly ip: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** As the operator's lists of addresses have it. */
  readonly addressClass?: AddressClass;
}
