import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileUnreadableError } from './read-input.ts';

/** Files of a folder that end so, by name. @throws FileUnreadableError */
export async function filesOf(folder: string, ending = '.yaml'): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new FileUnreadableError(folder, error);
  });
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** What a file says. @throws FileUnreadableError */
export const contentOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw new FileUnreadableError(file, error);
  });
