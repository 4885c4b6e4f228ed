import { type KeyStore, keyStoreAt } from '@breakwater/storage';
import { VaultError } from '../tokens/vault-error.ts';

/**
 * The file of the keys of the vault. Reading it throws VaultError `vault-key-exposed` when others may read it and
 * `vault-key-unreadable` when it holds no keys.
 */
export function vaultKeysAt(path: string): KeyStore {
  return keyStoreAt(path, {
    exposed: () =>
      new VaultError(
        'vault-key-exposed',
        `Others can read ${path}, which holds the keys of the vault. Run chmod 600 on it, and rotate the key if somebody may have.`,
      ),
    unreadable: () =>
      new VaultError(
        'vault-key-unreadable',
        `${path} does not hold the keys of the vault. Bring it back from a backup; without it nothing in the vault can be compared.`,
      ),
  });
}
