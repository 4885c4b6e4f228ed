import { createHash } from 'node:crypto';
import { unreadableIndex } from './held-designations.ts';

const LENGTH_BYTES = 4;
const DIGEST_BYTES = 32;

/** What a screener is made of: the names, indexed, and the designations that bear them. */
export interface IndexParts {
  readonly names: Uint8Array;
  readonly designations: Buffer;
}

/** Both parts as one: the length of the first, a digest of the second, then the two. */
export function writeIndex({ names, designations }: IndexParts): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(names.length);
  return Buffer.concat([length, digestOf(designations), names, designations]);
}

/** The parts of what `writeIndex` wrote. Throws ScreeningError `index-file-unreadable`. */
export function readIndex(bytes: Uint8Array): IndexParts {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = LENGTH_BYTES + DIGEST_BYTES;
  if (all.length < start) throw unreadableIndex('is cut short');
  const end = start + all.readUInt32BE(0);
  const designations = all.subarray(end);
  if (!digestOf(designations).equals(all.subarray(LENGTH_BYTES, start)))
    throw unreadableIndex('is cut short or damaged');
  return { names: all.subarray(start, end), designations };
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
