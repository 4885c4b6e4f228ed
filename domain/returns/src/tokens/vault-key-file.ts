import { readEpochKeys, writeEpochKeys } from '@breakwater/storage';
import { VaultError } from './vault-error.ts';
import type { VaultKeys } from './vault-keys.ts';

/**
 * Reads the keys of the vault; undefined when there is no such file. That is not the same as a first start: where the
 * vault holds tokens already, a key that is gone must not be replaced in silence.
 *
 * @throws VaultError `vault-key-exposed` when others may read the file, `vault-key-unreadable` when it holds no keys
 */
export function readVaultKeys(path: string): Promise<VaultKeys | undefined> {
  return readEpochKeys(path, {
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

/** Writes the keys, whole or not at all, readable for the owner of the process only. */
export async function writeVaultKeys(path: string, keys: VaultKeys): Promise<void> {
  await writeEpochKeys(path, keys);
}
