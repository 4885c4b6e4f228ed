import { open, readFile } from 'node:fs/promises';
import { BreakwaterError, canonical, codeOf } from '@breakwater/kernel';
import type { SignedCheckpoint } from './checkpoint.ts';

/** Checkpoints kept outside the database: what shows that the end of the log was cut off. */
export interface Witness {
  append(checkpoint: SignedCheckpoint): Promise<void>;
  read(): Promise<SignedCheckpoint[]>;
}

/**
 * A witness in a file, one checkpoint a line. It is worth most on a disk that those who can write to the database
 * cannot write to.
 *
 * @example
 * ```ts
 * await createFileWitness('var/not-there-yet.jsonl').read() // => []
 * ```
 */
export function createFileWitness(path: string): Witness {
  return {
    append: async (checkpoint) => {
      const file = await open(path, 'a', 0o644);
      try {
        await file.appendFile(`${canonical(checkpoint)}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
    },
    read: async () => parseWitness(await readOrEmpty(path), path),
  };
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function parseWitness(text: string, path: string): SignedCheckpoint[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const parsed = parseLine(line);
    if (parsed) return parsed;
    throw new BreakwaterError(
      'witness-unreadable',
      `Line ${index + 1} of the witness ${path} is no checkpoint. If a crash tore it, remove that line.`,
    );
  });
}

function parseLine(line: string): SignedCheckpoint | undefined {
  try {
    const value: SignedCheckpoint = JSON.parse(line);
    const complete = Number.isSafeInteger(value.checkpoint.seq) && typeof value.checkpoint.hash === 'string';
    return complete ? value : undefined;
  } catch {
    return undefined;
  }
}
