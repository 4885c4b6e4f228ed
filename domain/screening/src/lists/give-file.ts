import type { ScreeningContext } from '../ports.ts';
import { ScreeningError } from '../screening-error.ts';
import { finishFile, forgetFile, partialName, writeFilePart } from '../store/files.ts';
import { findList } from '../store/lists.ts';

/** No file of a list that is published comes near. */
const MOST_BYTES = 1024 ** 3;
/** Parts are collected to about this size before they are written. */
const PART_BYTES = 1024 * 1024;

/**
 * Keeps a file of a list until it is read. One that was not given to its end leaves nothing behind.
 * Throws ScreeningError `list-not-found` (404), `list-file-too-large` (413), and what the bytes throw.
 */
export async function giveFile(
  { storage, clock, ids }: ScreeningContext,
  listId: string,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly bytes: number }> {
  if (!(await findList(storage.db, listId, clock.now())))
    throw new ScreeningError('list-not-found', 'There is no list with this id.', 404);
  const partial = partialName(ids());
  let part = 0;
  let total = 0;
  try {
    for await (const chunk of inParts(bytes)) {
      await writeFilePart(storage.db, listId, partial, part, chunk);
      part += 1;
      total += chunk.byteLength;
      if (total > MOST_BYTES)
        throw new ScreeningError(
          'list-file-too-large',
          'A file of a list may have 1 GiB: give it packed (.gz).',
          413,
        );
    }
    // A file of no bytes is a file: the reader says what is wrong with it.
    if (part === 0) await writeFilePart(storage.db, listId, partial, 0, new Uint8Array());
    await storage.transaction((trx) => finishFile(trx, listId, partial, name));
    return { bytes: total };
  } catch (error) {
    await forgetFile(storage.db, listId, partial);
    throw error;
  }
}

async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.byteLength;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}
