import { TAR_END, tarFill, tarHead } from '@breakwater/kernel';

/** A file of an archive, whose bytes come when they are needed. */
export interface TarFile {
  /** Up to 100 bytes, without folders. */
  readonly name: string;
  readonly bytes: number;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * A USTAR archive (POSIX.1-1988) of files as it is written, which any `tar` opens.
 *
 * @throws Error where a file has not as many bytes as it said: what was begun is not ended as if it were whole
 */
export async function* writeTar(
  files: AsyncIterable<TarFile> | Iterable<TarFile>,
  atMs: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const { name, bytes, content } of files) {
    yield tarHead(name, bytes, atMs);
    let written = 0;
    for await (const chunk of content) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== bytes) throw new Error('a file of the archive is not as long as it said');
    yield tarFill(bytes);
  }
  yield TAR_END;
}
