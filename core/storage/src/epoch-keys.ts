import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readKeyFile } from './key-file.ts';

const ROOT_BYTES = 32;

/** A key of a store that is rotated: what is written under one stays readable until that one ends. */
export interface EpochKey {
  /** Counts from 1. */
  readonly epoch: number;
  /** When it became the current one, milliseconds since the epoch. */
  readonly since: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** What a domain says of a file of its keys that cannot be used. */
export interface KeyFileFaults {
  /** Others may read it. */
  readonly exposed: () => Error;
  /** It holds no keys. */
  readonly unreadable: () => Error;
}

/** Where keys are kept that are rotated: never in the database. */
export interface KeyStore {
  /**
   * Undefined where there are none yet. That is not the same as a first start: where something is stored under a key
   * already, whoever asks must not replace it in silence. Throws when they cannot be used.
   */
  read(): Promise<readonly EpochKey[] | undefined>;
  write(keys: readonly EpochKey[]): Promise<void>;
}

/** Keeps keys in a file of their own. `read` throws what `faults` gives. */
export function keyStoreAt(path: string, faults: KeyFileFaults): KeyStore {
  return {
    read: () => readEpochKeys(path, faults),
    write: (keys) => writeEpochKeys(path, keys),
  };
}

async function readEpochKeys(path: string, faults: KeyFileFaults): Promise<EpochKey[] | undefined> {
  const text = await readKeyFile(path, faults.exposed);
  if (text === undefined) return undefined;
  const keys = parse(text);
  if (!keys || keys.length === 0) throw faults.unreadable();
  return keys;
}

/** Writes the keys, whole or not at all, readable for the owner of the process only. */
export async function writeEpochKeys(path: string, keys: readonly EpochKey[]): Promise<void> {
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

function parse(text: string): EpochKey[] | undefined {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    if (!Array.isArray(keys)) return undefined;
    const read = keys.map(readKey);
    return read.every((key) => key !== undefined) ? read.sort((a, b) => a.epoch - b.epoch) : undefined;
  } catch {
    return undefined;
  }
}

function readKey(kept: unknown): EpochKey | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { epoch, since, root } = kept as Readonly<Record<string, unknown>>;
  if (typeof epoch !== 'number' || !Number.isInteger(epoch) || epoch < 1) return undefined;
  if (typeof since !== 'string' || typeof root !== 'string') return undefined;
  const bytes = Buffer.from(root, 'base64');
  const at = Date.parse(since);
  return bytes.length === ROOT_BYTES && !Number.isNaN(at) ? { epoch, since: at, root: bytes } : undefined;
}
