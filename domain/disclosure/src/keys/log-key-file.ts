import { type KeyStore, keyStoreAt } from '@breakwater/storage';
import { LogKeyError } from './key-error.ts';

/**
 * The file of the keys of the sign-in log. Reading it throws LogKeyError `log-key-exposed` when others may read it and
 * `log-key-unreadable` when it holds no keys.
 */
export function logKeysAt(path: string): KeyStore {
  return keyStoreAt(path, {
    exposed: () =>
      new LogKeyError(
        'log-key-exposed',
        `Others can read ${path}, which holds the keys of the sign-in log. Run chmod 600 on it, and rotate the key if somebody may have.`,
      ),
    unreadable: () =>
      new LogKeyError(
        'log-key-unreadable',
        `${path} does not hold the keys of the sign-in log. Bring it back from a backup; without it no record can be read.`,
      ),
  });
}
