import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '@breakwater/kernel';
import { LogKeyError } from './key-error.ts';
import type { LogKey, LogKeys } from './log-keys.ts';

const ROOT_BYTES = 32;

/**
 * Reads the keys of the sign-in log; undefined when there is no such file. Where the log holds records already, a key that
 * is gone is never replaced in silence.
 *
 * @throws LogKeyError `log-key-exposed` when others may read the file, `log-key-unreadable` when it holds no keys
 */
export async function readLogKeys(path: string): Promise<LogKeys | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new LogKeyError(
      'log-key-exposed',
      `Others can read ${path}, which holds the keys of the sign-in log. Run chmod 600 on it, and rotate the key if somebody may have.`,
    );
  }
  const keys = parse(text);
  if (keys) return keys;
  throw new LogKeyError(
    'log-key-unreadable',
    `${path} does not hold the keys of the sign-in log. Bring it back from a backup; without it no record can be read.`,
  );
}

/** Writes the keys, whole or not at all, readable for the owner of the process only. */
export async function writeLogKeys(path: string, keys: LogKeys): Promise<void> {
  const kept = keys.map(({ epoch, since, root }) => ({
    ...{ epoch, since: new Date(since).toISOString() },
    root: Buffer.from(root).toString('base64'),
  }));
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, `${JSON.stringify({ keys: kept }, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(beside, path);
}

function parse(text: string): LogKeys | undefined {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    if (!Array.isArray(keys) || keys.length === 0) return undefined;
    const read = keys.map(readKey);
    return read.every((key) => key !== undefined) ? read.sort((a, b) => a.epoch - b.epoch) : undefined;
  } catch {
    return undefined;
  }
}

function readKey(kept: unknown): LogKey | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { epoch, since, root } = kept as Readonly<Record<string, unknown>>;
  if (typeof epoch !== 'number' || !Number.isInteger(epoch) || epoch < 1) return undefined;
  if (typeof since !== 'string' || typeof root !== 'string') return undefined;
  const bytes = Buffer.from(root, 'base64');
  const at = Date.parse(since);
  return bytes.length === ROOT_BYTES && !Number.isNaN(at) ? { epoch, since: at, root: bytes } : undefined;
}
