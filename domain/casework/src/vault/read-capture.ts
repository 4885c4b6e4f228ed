import { createHash } from 'node:crypto';
import type { CaptureFolder } from './capture-folder.ts';
import { openBytes } from './seal-part.ts';

/** What is bound to a part, so that none takes the place of another. */
export const partBound = (captureId: string, part: number) => `capture ${captureId} part ${part}`;

/** Which parts make a capture, and the key that opens them. */
export interface CaptureParts {
  readonly id: string;
  readonly parts: number;
  readonly key: Uint8Array;
}

/** The bytes of a capture, part by part; ends early, with `false`, at a part that is missing or not what was sealed. */
export async function* readParts(
  folder: CaptureFolder,
  { id, parts, key }: CaptureParts,
): AsyncGenerator<Buffer, boolean, undefined> {
  for (let part = 1; part <= parts; part++) {
    const sealed = await folder.read(id, part);
    const plain = sealed && openBytes(key, partBound(id, part), sealed);
    if (!plain) return false;
    yield plain;
  }
  return true;
}

/** SHA-256 and size of a capture as it lies there; undefined where it cannot be read whole. */
export async function hashParts(
  folder: CaptureFolder,
  capture: CaptureParts,
): Promise<{ readonly sha256: string; readonly bytes: number } | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  const parts = readParts(folder, capture);
  for (;;) {
    const { done, value } = await parts.next();
    if (done) return value ? { sha256: hash.digest('hex'), bytes } : undefined;
    hash.update(value);
    bytes += value.length;
  }
}
