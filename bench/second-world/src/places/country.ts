export type Population = 'pk' | 'arab' | 'europe' | 'other';

/** A network that phones are on. Shares within a country sum to one. */
export interface Carrier {
  readonly share: number;
  /** Whether an operator's list says `mobile` of its addresses. */
  readonly listed: boolean;
  readonly v6: boolean;
  /** First digits of its numbers, after the country code. */
  readonly prefixes: readonly string[];
}

/** What is the same for all who live in a country. */
export interface Country {
  readonly code: string;
  readonly population: Population;
  readonly share: number;
  /** Hours ahead of UTC; summer time is left out. */
  readonly hoursAhead: number;
  readonly calling: string;
  /** Weights of households of 1, 2, 3… people. */
  readonly households: readonly number[];
  readonly carriers: readonly Carrier[];
  /** Digits after the carrier's. */
  readonly digits: number;
  /** Shares of accounts. */
  readonly noEmail: number;
  readonly noPhone: number;
  /** Shares of homes. */
  readonly homeV6: number;
  readonly homeNat: number;
  readonly vpn: number;
  readonly sharedDevice: number;
  /** Name in its own script rather than Latin letters. */
  readonly ownScript: number;
  readonly mailboxes: readonly string[];
}
