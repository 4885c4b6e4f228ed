import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf } from '@breakwater/kernel';
import type { LineSource } from './read-lines.ts';

/** How far a replay has come: the next run goes on there. Sending a line twice would change nothing either. */
export interface Bookmark {
  /** Lines that need not be sent again. */
  readonly line: number;
  /** Lines among them that were rejected: the replay as a whole has not gone well. */
  readonly rejected: number;
  save(line: number, rejected: number): void;
  /** The file is through: the next run begins at the top. */
  clear(): void;
}

/** A bookmark that counts only for the same file on the same server, unchanged since. */
export function openBookmark(folder: string, file: string, server: string, source: LineSource): Bookmark {
  if (!source.stats) return { line: 0, rejected: 0, save: () => undefined, clear: () => undefined };
  const { size, mtimeMs } = source.stats;
  const key = createHash('sha256')
    .update(`${resolve(file)}\n${server}\n${size}\n${mtimeMs}`)
    .digest('hex')
    .slice(0, 32);
  const path = join(folder, 'replays', `${key}.json`);
  return {
    ...read(path),
    save: (line, rejected) => {
      mkdirSync(join(folder, 'replays'), { recursive: true });
      writeFileSync(`${path}.new`, JSON.stringify({ line, rejected }));
      renameSync(`${path}.new`, path);
    },
    clear: () => rmSync(path, { force: true }),
  };
}

function read(path: string): Pick<Bookmark, 'line' | 'rejected'> {
  const count = (value: unknown) => (typeof value === 'number' ? value : 0);
  try {
    const { line, rejected } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    return { line: count(line), rejected: count(rejected) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return { line: 0, rejected: 0 };
    throw error;
  }
}
