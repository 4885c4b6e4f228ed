import { CAPTURE_PART_BYTES, type NewCapture } from '@breakwater/contracts/casework';
import { sha256 } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { CaseworkContext } from '../ports.ts';
import { insertCapture, writeParts } from '../store/captures.ts';
import { captureFolderAt } from '../vault/capture-folder.ts';
import { describeCapture } from './begin-capture.ts';
import { partsOf } from './capture-of.ts';
import { writePart } from './put-part.ts';
import { sealWithin } from './seal-capture.ts';

/**
 * Keeps bytes that came whole as a capture, sealed, in one unit with what refers to it. When that fails nothing of it stays.
 *
 * Throws as `beginCapture` and `sealCapture` do, and what `more` throws.
 */
export async function storeCapture(
  context: CaseworkContext,
  caseId: string,
  about: Omit<NewCapture, 'bytes'>,
  bytes: Uint8Array,
  by: string,
  more: (work: Work, captureId: string) => Promise<void>,
): Promise<string> {
  const begun = describeCapture(context, caseId, { ...about, bytes: bytes.length }, by);
  const { id } = begun;
  const parts = partsOf(bytes.length);
  try {
    for (let part = 1; part <= parts; part++)
      await writePart(
        context,
        begun,
        part,
        bytes.subarray((part - 1) * CAPTURE_PART_BYTES, part * CAPTURE_PART_BYTES),
      );
    await context.storage.work(async (work) => {
      await insertCapture(work.db, begun);
      await writeParts(work.db, id, parts);
      await sealWithin(context, work, id, sha256(bytes), by);
      await more(work, id);
    });
  } catch (error) {
    await captureFolderAt(context.captures.folder).remove(id);
    throw error;
  }
  return id;
}
