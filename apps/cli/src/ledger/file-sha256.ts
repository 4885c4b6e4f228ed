import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { FileUnreadableError } from '../read-input.ts';

/** SHA-256 of a file, as 64 lower-case hex digits. @throws FileUnreadableError */
export async function fileSha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
  return hash.digest('hex');
}
