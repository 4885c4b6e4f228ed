const BLOCK = 512;
/** What a size field of eleven octal digits can say. */
export const MOST_FILE_BYTES = 8 ** 11 - 1;

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
    yield tarHeader(name, bytes, atMs);
    let written = 0;
    for await (const chunk of content) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== bytes) throw new Error('a file of the archive is not as long as it said');
    yield new Uint8Array((BLOCK - (bytes % BLOCK)) % BLOCK);
  }
  yield new Uint8Array(2 * BLOCK);
}

/**
 * The head of a file.
 *
 * @example
 * ```ts
 * Buffer.from(tarHeader('a.txt', 5, 0)).subarray(0, 5).toString() // => 'a.txt'
 * ```
 */
export function tarHeader(name: string, size: number, atMs: number): Uint8Array {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  block.write(name, 0, 100);
  block.write(octal(0o600, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(Math.floor(atMs / 1000), 11), 136);
  block.write(' '.repeat(8), 148); // the sum is taken with blanks in its own place
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
