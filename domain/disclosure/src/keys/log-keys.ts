import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { EpochKey } from '@breakwater/storage';

const ROOT_BYTES = 32;

/** A root key of the sign-in log. */
export type LogKey = EpochKey;

/** All keys under which records are kept, the current one last. */
export type LogKeys = readonly LogKey[];

/**
 * Adds a new current key. Those before stay as long as there are records under them: unlike tokens of the vault, what an
 * order asks for has to be read again.
 *
 * @example
 * withNewKey(withNewKey([], 0), 1).map(({ epoch }) => epoch) // => [1, 2]
 */
export function withNewKey(keys: LogKeys, now: number): LogKeys {
  const epoch = (keys.at(-1)?.epoch ?? 0) + 1;
  return [...keys, { epoch, since: now, root: randomBytes(ROOT_BYTES) }];
}

/** What a root key is used for; who learns one use of it learns nothing about the other (HKDF-SHA-256, RFC 5869). */
export interface DerivedKey {
  readonly epoch: number;
  /** Names the account of a record so that only who has the key can look for it: 32 bytes. */
  token(platform: string, accountId: string): Buffer;
  /** The key of one account's records, by its token: 32 bytes. */
  recordKey(token: Uint8Array): Buffer;
  /** The key of sessions that came in one minute, counted from the epoch, and wait to be judged: 32 bytes. */
  minuteKey(minute: number): Buffer;
  /** The key of the session of one event that was sealed before keys were those of a minute: 32 bytes. */
  sessionKey(eventId: string): Buffer;
  /** Tells this key from another of the same number. */
  readonly check: Buffer;
}

/**
 * The keys that follow from a root.
 *
 * @example
 * const [root] = withNewKey([], 0);
 * const key = deriveKey(root);
 * key.token('harbour', 'a').equals(key.token('lantern', 'a')) // => false
 */
export function deriveKey({ root, epoch }: LogKey): DerivedKey {
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', root, 'breakwater sign-in log', `${use}/${epoch}`, ROOT_BYTES));
  const index = derive('account');
  const records = derive('record');
  const sessions = derive('session');
  const minutes = derive('session-minute');
  let latest: { readonly minute: number; readonly key: Buffer } | undefined;
  return {
    epoch,
    token: (platform, accountId) => createHmac('sha256', index).update(`${platform}\0${accountId}`).digest(),
    recordKey: (token) => createHmac('sha256', records).update(token).digest(),
    minuteKey: (minute) => {
      // Nearly all that is sealed and opened is of this minute.
      if (latest?.minute !== minute)
        latest = { minute, key: createHmac('sha256', minutes).update(`${minute}`).digest() };
      return latest.key;
    },
    sessionKey: (eventId) => createHmac('sha256', sessions).update(eventId).digest(),
    check: derive('check'),
  };
}
