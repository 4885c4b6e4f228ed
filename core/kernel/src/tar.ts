const BLOCK = 512;

/** What ends an archive. */
export const TAR_END: Uint8Array = new Uint8Array(2 * BLOCK);

/** What stands behind a file of so many bytes, so that the next one begins with a block. */
export const tarFill = (size: number): Uint8Array => new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);

/**
 * The head of a file in a USTAR archive (POSIX.1-1988), which any `tar` opens. The same file has the same head.
 *
 * @param name up to 100 bytes, without folders
 * @param atMs milliseconds since the epoch
 * @example
 * ```ts
 * Buffer.from(tarHead('a.txt', 5, 0)).subarray(0, 5).toString() // => 'a.txt'
 * tarHead('a.txt', 5, 0).length + 5 + tarFill(5).length // => 1024
 * ```
 */
export function tarHead(name: string, size: number, atMs: number): Uint8Array {
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
