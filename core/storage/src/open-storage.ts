import { openPglite } from './open-pglite.ts';
import { openPostgres } from './open-postgres.ts';
import type { Storage } from './storage.ts';

/** Which database to open. */
export interface StorageOptions {
  /** `postgres://…`; the embedded database when left out. */
  readonly url?: string;
  /** Folder of the embedded database. */
  readonly folder: string;
  readonly maxConnections?: number;
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Opens PostgreSQL when an address is given, else the embedded PostgreSQL under a folder.
 *
 * @throws DatabaseUnreachableError, FolderInUseError
 */
export function openStorage(options: StorageOptions): Promise<Storage> {
  const { url, folder, ...rest } = options;
  return url === undefined ? openPglite({ folder }) : openPostgres({ url, ...rest });
}
