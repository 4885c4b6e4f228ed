/**
 * What can be known of a post and its known copies by an instant. It grows while time goes on; nothing in it is of what
 * comes later, nor of whether it violates.
 */
export interface ReviewItem {
  /** Content of the first that was seen. */
  readonly id: string;
  /** Of it and its known copies so far. */
  readonly contents: readonly string[];
  readonly platform: string;
  /** Milliseconds since the epoch of the first sight. */
  readonly startedAt: number;
  /** Of the first author: when the account was made, and who follows it. */
  readonly accountCreatedAt: number;
  readonly followers: number;
  /** Highest of what the classifier says of its contents. */
  readonly suspicion: number;
  /** Severity of the category that the classifier takes it for, 1 to 3. */
  readonly severity: number;
  readonly expectedMinutes: number;
  /** Seconds after the first sight of each arrival: posts, shares and known copies; the first is 0. */
  readonly after: readonly number[];
  /** People whom each arrival reaches at once. */
  readonly audience: readonly number[];
  /** Accounts of the arrivals: when each was made, milliseconds since the epoch. */
  readonly madeAt: readonly number[];
  readonly shares: number;
  readonly copies: number;
  readonly replies: number;
  /** Milliseconds since the epoch of each report. */
  readonly reports: readonly number[];
}
