import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SourceFile {
  readonly name: string;
  readonly source: string;
}

/** The files of a folder that end so, by name. */
export async function readSources(folder: string, ending: string): Promise<SourceFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => ({ name, source: await readFile(join(folder, name), 'utf8') })),
  );
}
