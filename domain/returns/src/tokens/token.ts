import type { AddressClass, EvidenceGroup, RetentionClass } from '@breakwater/contracts/returns';

/** What tokens of a type stand for, how long they are kept, and where they weigh. */
interface TokenKind {
  readonly group: EvidenceGroup;
  readonly retention: RetentionClass;
  /** By itself it names few people. */
  readonly strong?: boolean;
  /** At most so many values of an account are kept, the latest. */
  readonly keep: number;
}

/**
 * Everything that two accounts are compared by. Religion, nationality, ethnicity, language, script and time zone are
 * not among it and never will be.
 */
export const TOKEN_KINDS = {
  /** Canonical e-mail address. */
  email: { group: 'contact', retention: 'identity', strong: true, keep: 3 },
  /** The same address, once who has the account has proven to have the mailbox. */
  'email-verified': { group: 'contact', retention: 'identity', strong: true, keep: 3 },
  /** Letters of the part before the @, folded; five at least. */
  'email-letters': { group: 'profile', retention: 'identity', keep: 3 },
  /** E.164 number. */
  phone: { group: 'contact', retention: 'identity', strong: true, keep: 3 },
  /** The same number, once who has the account has proven to have the line. */
  'phone-verified': { group: 'contact', retention: 'identity', strong: true, keep: 3 },
  /** Its digits within its country: what a number without country is compared by. */
  'phone-digits': { group: 'contact', retention: 'identity', strong: true, keep: 3 },
  /** The same digits, once who has the account has proven to have the line. */
  'phone-digits-verified': { group: 'contact', retention: 'identity', strong: true, keep: 3 },
  /** What the payment provider calls the instrument. */
  payment: { group: 'payment', retention: 'identity', strong: true, keep: 3 },
  /** Identifier of the device or of the installation. */
  device: { group: 'device', retention: 'device', strong: true, keep: 5 },
  /** One stable property of the device, with its name. */
  'device-part': { group: 'device', retention: 'device', keep: 24 },
  /** Family and major version of browser, family of system. */
  agent: { group: 'device', retention: 'network', keep: 3 },
  /** IPv4 address, or IPv6 /64. */
  address: { group: 'network', retention: 'network', keep: 8 },
  /** IPv4 /24, or IPv6 /48. */
  range: { group: 'network', retention: 'network', keep: 8 },
  /** Skeleton of the handle, and of handles elsewhere that the profile links to. */
  handle: { group: 'profile', retention: 'identity', keep: 10 },
  /** Letters of the handle alone; five at least. */
  'handle-letters': { group: 'profile', retention: 'identity', keep: 3 },
  /** Keyed Bloom filter over bigrams of the handle. */
  'handle-filter': { group: 'profile', retention: 'identity', keep: 1 },
  /** Display name, folded, words in order of the alphabet. */
  name: { group: 'profile', retention: 'identity', keep: 3 },
  /** Keyed Bloom filter over bigrams of the display name. */
  'name-filter': { group: 'profile', retention: 'identity', keep: 1 },
  /** SHA-256 of the avatar's file. */
  avatar: { group: 'profile', retention: 'identity', keep: 3 },
  /** PDQ hash of the avatar, its bits in an order and turned over as the key says: compared by distance. */
  'avatar-bits': { group: 'profile', retention: 'identity', keep: 3 },
  /** Link that the profile shows and that names no handle: canonical address. */
  link: { group: 'profile', retention: 'identity', keep: 8 },
  /** Invitation by which the account came. */
  invite: { group: 'behaviour', retention: 'behaviour', keep: 2 },
  /** Account that it followed among its first. */
  follow: { group: 'behaviour', retention: 'behaviour', keep: 20 },
  /** Link in its first posts. */
  'shared-link': { group: 'behaviour', retention: 'behaviour', keep: 10 },
  /** File in its first posts. */
  'shared-media': { group: 'behaviour', retention: 'behaviour', keep: 10 },
  /** Band of the near-duplicate digest of its first longer texts. */
  'text-band': { group: 'behaviour', retention: 'behaviour', keep: 40 },
  /** Posts by hour of the day, UTC: 24 counts of a byte each, not keyed: it says nothing of who it is. */
  hours: { group: 'behaviour', retention: 'behaviour', keep: 1 },
} as const satisfies Readonly<Record<string, TokenKind>>;

export type TokenType = keyof typeof TOKEN_KINDS;

export const TOKEN_TYPES = Object.keys(TOKEN_KINDS) as readonly TokenType[];

/** Length of a token, in bytes. */
export const TOKEN_BYTES = 16;
/** Length of a keyed Bloom filter, in bytes. */
export const FILTER_BYTES = 32;
/** Length of a sealed picture, in bytes. */
export const PICTURE_BYTES = 32;

/** Something about an account that only who has the key can make. */
export interface KeyedToken {
  readonly type: TokenType;
  /** Of the key; 0 for what is not keyed. */
  readonly epoch: number;
  /** TOKEN_BYTES of HMAC-SHA-256; FILTER_BYTES for filters; PICTURE_BYTES for `avatar-bits`; 24 for `hours`. */
  readonly bytes: Uint8Array;
  /** When the value was seen last, milliseconds since the epoch. */
  readonly seenAt: number;
  /** What kind of address it is of, for `address` and `range`, where that is known. */
  readonly addressClass?: AddressClass;
}
