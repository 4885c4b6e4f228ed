const BLOCK = 512;

/** A file of a package. */
export interface PackageFile {
  /** Up to 100 bytes, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A USTAR archive (POSIX.1-1988) of files, which any `tar` opens. The same files give the same bytes.
 *
 * @example
 * writeTar([{ name: 'a.txt', bytes: Buffer.from('hello') }], 0).length // => 2048
 */
export function writeTar(files: readonly PackageFile[], atMs: number): Buffer {
  const parts = files.flatMap(({ name, bytes }) => [
    header(name, bytes.length, atMs),
    bytes,
    Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

function header(name: string, size: number, atMs: number): Buffer {
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
