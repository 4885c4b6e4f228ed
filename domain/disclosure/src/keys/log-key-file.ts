import { readEpochKeys, writeEpochKeys } from '@breakwater/storage';
import { LogKeyError } from './key-error.ts';
import type { LogKeys } from './log-keys.ts';

/**
 * Reads the keys of the sign-in log; undefined when there is no such file. Where the log holds records already, a key that
 * is gone is never replaced in silence.
 *
 * @throws LogKeyError `log-key-exposed` when others may read the file, `log-key-unreadable` when it holds no keys
 */
export async function readLogKeys(path: string): Promise<LogKeys | undefined> {
  const unreadable = () =>
    new LogKeyError(
      'log-key-unreadable',
      `${path} does not hold the keys of the sign-in log. Bring it back from a backup; without it no record can be read.`,
    );
  const exposed = () =>
    new LogKeyError(
      'log-key-exposed',
      `Others can read ${path}, which holds the keys of the sign-in log. Run chmod 600 on it, and rotate the key if somebody may have.`,
    );
  const keys = await readEpochKeys(path, { exposed, unreadable });
  if (keys?.length === 0) throw unreadable();
  return keys;
}

/** Writes the keys, whole or not at all, readable for the owner of the process only. */
export async function writeLogKeys(path: string, keys: LogKeys): Promise<void> {
  await writeEpochKeys(path, keys);
}
