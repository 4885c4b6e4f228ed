import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createAudit, loadOrCreateSigningKey, loadSigningKey, SigningKeyError } from '@breakwater/audit';
import { BreakwaterError, codeOf, systemClock } from '@breakwater/kernel';
import { openStorage, replaceKeyFile, type Storage, selectKeyFile } from '@breakwater/storage';
import type { ServerConfig } from '../config.ts';
import { keyFilePaths, type SigningKeyName } from './key-file.ts';

/** What a replacement did. */
export interface ReplacedKeyFile {
  readonly name: SigningKeyName;
  readonly file: string;
  /** Public key of the key that counted before; undefined when there was none. */
  readonly before: string | undefined;
  readonly now: string;
  /** True when there was no usable file and one was made. */
  readonly made: boolean;
}

export interface ReplaceWish {
  readonly name: SigningKeyName;
  readonly reason: string;
  /** Who asks, e.g. `machine:root`. */
  readonly by: string;
}

/**
 * Lets another key file belong to the database from now on: the one that is there, or a new one where none is. On record
 * in the audit log before it counts. For who runs the machine, while no process works on the embedded database.
 *
 * @throws BreakwaterError `key-file-same` when the file is the one that counts already
 */
export async function replaceKeyFileOf(
  config: Pick<ServerConfig, 'home' | 'vaultKeys' | 'databaseUrl'>,
  wish: ReplaceWish,
): Promise<ReplacedKeyFile> {
  const storage = await openStorage({
    ...(config.databaseUrl && { url: config.databaseUrl }),
    folder: join(config.home, 'database'),
  });
  const turn = await storage.takeTurn('start');
  try {
    return await replace(storage, config, wish);
  } finally {
    await turn.end();
    await storage.close();
  }
}

async function replace(
  storage: Storage,
  config: Pick<ServerConfig, 'home' | 'vaultKeys'>,
  { name, reason, by }: ReplaceWish,
): Promise<ReplacedKeyFile> {
  const file = keyFilePaths(config)[name];
  const before = await selectKeyFile(storage.db, name);
  const { made } = await putUsableFile(file);
  const key = await loadOrCreateSigningKey(file);
  if (key.publicKey === before) {
    throw new BreakwaterError(
      'key-file-same',
      `${file} is the key file that belongs to this database: nothing to replace. To make a new one, move it away first.`,
      { status: 409 },
    );
  }
  // It only appends here; what signs checkpoints is the process that runs.
  storage.recordWith(createAudit({ storage, clock: systemClock, signingKey: key }).append);
  await storage.work(async (work) => {
    await replaceKeyFile(work.db, name, key.publicKey);
    const detail = { before: before ?? 'none', now: key.publicKey, reason, made };
    work.record({ actor: by, action: 'key-file.replaced', subject: name, detail });
  });
  return { name, file, before, now: key.publicKey, made };
}

/** What is no key is kept beside, under another name: it may be what is left of one. */
async function putUsableFile(file: string): Promise<{ readonly made: boolean }> {
  try {
    return { made: (await loadSigningKey(file)) === undefined };
  } catch (error) {
    if (!(error instanceof SigningKeyError) || codeOf(error) !== 'signing-key-unreadable') throw error;
    await rename(file, `${file}.unreadable-${Date.now()}`);
    return { made: true };
  }
}
