import { readFile, stat } from 'node:fs/promises';
import { ifThere } from '@breakwater/kernel';

const OTHERS = 0o077;

/**
 * Reads a file of keys, which nobody but its owner may read; undefined when there is none.
 *
 * @param exposed what is thrown when others may read it
 */
export async function readKeyFile(path: string, exposed: () => Error): Promise<string | undefined> {
  const text = await ifThere(readFile(path, 'utf8'));
  if (text === undefined) return undefined;
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) throw exposed();
  return text;
}
