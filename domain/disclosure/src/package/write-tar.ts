import { TAR_END, tarFill, tarHead } from '@breakwater/kernel';

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
    tarHead(name, bytes.length, atMs),
    bytes,
    tarFill(bytes.length),
  ]);
  return Buffer.concat([...parts, TAR_END]);
}
