import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Writes an answer that is a file to where it is wanted, as it comes. */
export async function saveAnswer({ body }: Response, file: string): Promise<void> {
  // The web's stream and that of Node are one, under two names of types.
  const bytes = body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
  await pipeline(bytes, createWriteStream(file));
}
