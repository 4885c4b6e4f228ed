import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { emptyCluster } from './empty-cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { makePrivate } from './make-private.ts';
import { createPglite } from './pglite-engine.ts';
import { createPgliteStorage } from './pglite-storage.ts';
import type { Storage } from './storage.ts';

/** Where the embedded database lives. */
export type PgliteLocation = { readonly folder: string } | { readonly memory: true };

/**
 * Opens PostgreSQL in-process (PGlite) in a folder of the disk, or in memory.
 * It does not fsync: it survives the death of the process, not of the machine.
 *
 * @throws FolderInUseError when another process has the folder open
 */
export async function openPglite(location: PgliteLocation): Promise<Storage> {
  const unlock = 'folder' in location ? lockFolder(location.folder) : () => {};
  try {
    const dataDir = 'folder' in location ? join(location.folder, 'data') : undefined;
    const isNew = dataDir === undefined || !existsSync(join(dataDir, 'PG_VERSION'));
    if (dataDir !== undefined) {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      makePrivate(join(dataDir, '..'));
    }
    const pglite = await createPglite(dataDir, isNew ? emptyCluster() : undefined);
    // The engine makes some files anew whenever it opens or closes, with rights of its own.
    const keepPrivate = () => dataDir !== undefined && makePrivate(dataDir);
    keepPrivate();
    return createPgliteStorage(pglite, () => {
      keepPrivate();
      unlock();
    });
  } catch (error) {
    unlock();
    throw error;
  }
}
