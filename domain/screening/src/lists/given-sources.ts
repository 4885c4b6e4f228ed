import { createHash } from 'node:crypto';
import type { Db } from '@breakwater/storage';
import type { FetchedSources } from '../ports.ts';
import { ScreeningError } from '../screening-error.ts';
import { fileNames, forgetFiles, readFileParts } from '../store/files.ts';

/**
 * The files that somebody gave for a list; they are forgotten after they were read.
 * Throws ScreeningError 422 `list-without-files` when there are none.
 */
export async function givenSources(db: Db, listId: string): Promise<FetchedSources> {
  const names = await fileNames(db, listId);
  if (names.length === 0)
    throw new ScreeningError(
      'list-without-files',
      'No file was given for the list: give its files first.',
      422,
    );
  const hash = createHash('sha256');
  for (const name of names) {
    for await (const part of readFileParts(db, listId, name)) hash.update(part);
  }
  return {
    sources: names.map((name) => ({ name, open: () => readFileParts(db, listId, name) })),
    checksum: hash.digest('hex'),
    etags: {},
    dispose: () => forgetFiles(db, listId),
  };
}
