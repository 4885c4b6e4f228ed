import { CAPTURE_PART_BYTES } from '@breakwater/contracts/casework';
import type { CaseworkContext } from '../ports.ts';
import { checkPersonal } from '../said.ts';
import { type StoredCapture, writeParts } from '../store/captures.ts';
import { captureFolderAt } from '../vault/capture-folder.ts';
import { openCaptureKey } from '../vault/capture-key.ts';
import { partBound } from '../vault/read-capture.ts';
import { sealBytes } from '../vault/seal-part.ts';
import { captureInvalid } from './begin-capture.ts';
import { captureOf, captureState, partsOf, showCapture } from './capture-of.ts';

/**
 * Takes a part of a capture, seals it and writes it down. Parts come one after the other; the same one may come again until
 * the capture is sealed.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `capture-not-found`, 409 `capture-state`, 422 `capture-invalid`, 503
 * `capture-key-missing`.
 */
export async function putPart(
  context: CaseworkContext,
  id: string,
  part: number,
  bytes: Uint8Array,
  by: string,
): Promise<{ readonly parts: number; readonly partsOf: number }> {
  checkPersonal(by);
  const { storage, clock } = context;
  const found = await captureOf(storage.db, id);
  const { state } = showCapture(found, clock.now());
  if (state !== 'arriving') throw captureState(state, ['arriving']);
  const expected = partsOf(found.bytes);
  if (part < 1 || part > expected)
    throw captureInvalid('/part', `It comes in ${expected} parts, counted from 1.`);
  if (part > found.parts + 1) throw captureInvalid('/part', `Part ${found.parts + 1} comes next.`);
  const size = part < expected ? CAPTURE_PART_BYTES : found.bytes - (expected - 1) * CAPTURE_PART_BYTES;
  if (bytes.length !== size)
    throw captureInvalid('/part', `This part has ${size} bytes; ${bytes.length} came.`);
  await writePart(context, found, part, bytes);
  await writeParts(storage.db, id, part);
  return { parts: Math.max(found.parts, part), partsOf: expected };
}

/** Seals a part and writes it into the folder of captures. */
export async function writePart(
  { sealingKey, captures }: CaseworkContext,
  { id, sealedKey, keyName }: Pick<StoredCapture, 'id' | 'sealedKey' | 'keyName'>,
  part: number,
  bytes: Uint8Array,
): Promise<void> {
  if (!sealedKey) throw captureState('destroyed', ['arriving']);
  const key = openCaptureKey(sealingKey, id, { sealedKey, keyName });
  await captureFolderAt(captures.folder).write(id, part, sealBytes(key, partBound(id, part), bytes));
}
