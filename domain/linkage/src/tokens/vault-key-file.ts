import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '@breakwater/kernel';
import { VaultError } from './vault-error.ts';
import type { VaultKey, VaultKeys } from './vault-keys.ts';

const ROOT_BYTES = 32;

/**
 * Reads the keys of the vault; undefined when there is no such file. That is not the same as a first start: where the
 * vault holds tokens already, a key that is gone must not be replaced in silence.
 *
 * @throws VaultError `vault-key-exposed` when others may read the file, `vault-key-unreadable` when it holds no keys
 */
export async function readVaultKeys(path: string): Promise<VaultKeys | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new VaultError(
      'vault-key-exposed',
      `Others can read ${path}, which holds the keys of the vault. Run chmod 600 on it, and rotate the key if somebody may have.`,
    );
  }
  const keys = parse(text);
  if (keys) return keys;
  throw new VaultError(
    'vault-key-unreadable',
    `${path} does not hold the keys of the vault. Bring it back from a backup; without it nothing in the vault can be compared.`,
  );
}

/** Writes the keys, whole or not at all, readable for the owner of the process only. */
export async function writeVaultKeys(path: string, keys: VaultKeys): Promise<void> {
  const kept = keys.map(({ epoch, since, root }) => ({
    epoch,
    since: new Date(since).toISOString(),
    root: Buffer.from(root).toString('base64'),
  }));
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, `${JSON.stringify({ keys: kept }, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(beside, path);
}

function parse(text: string): VaultKeys | undefined {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    if (!Array.isArray(keys)) return undefined;
    const read = keys.map(readKey);
    return read.every((key) => key !== undefined) ? read.sort((a, b) => a.epoch - b.epoch) : undefined;
  } catch {
    return undefined;
  }
}

function readKey(kept: unknown): VaultKey | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { epoch, since, root } = kept as Readonly<Record<string, unknown>>;
  if (typeof epoch !== 'number' || !Number.isInteger(epoch) || epoch < 1) return undefined;
  if (typeof since !== 'string' || typeof root !== 'string') return undefined;
  const bytes = Buffer.from(root, 'base64');
  const at = Date.parse(since);
  return bytes.length === ROOT_BYTES && !Number.isNaN(at) ? { epoch, since: at, root: bytes } : undefined;
}
