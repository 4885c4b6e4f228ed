export const KINDS = ['post', 'share', 'reply', 'copy', 'report', 'delete'] as const;
export type SpreadEventKind = (typeof KINDS)[number];

/**
 * What a platform tells. That a `copy` is one, no platform knows: whoever passes events on to what is judged passes it on
 * as a post, of which it has all fields.
 */
export interface SpreadEvent {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly platform: string;
  readonly kind: SpreadEventKind;
  readonly account: string;
  /** Milliseconds since the epoch. */
  readonly accountCreatedAt: number;
  readonly followers: number;
  /** Group in which it was posted, where it was in one. */
  readonly group?: string;
  /** Content that it makes; of reports and deletions the content that they are about. */
  readonly content: string;
  readonly shareOf?: string;
  readonly replyTo?: string;
  readonly text?: string;
  readonly language?: string;
  readonly link?: string;
  /** SHA-256 of its file, hexadecimal. */
  readonly sha256?: string;
  /** People it can reach at once: followers, or members of the group; 0 of reports and deletions. */
  readonly audience: number;
}
