import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import type { StoredCapture } from '../store/captures.ts';
import { captureFolderAt } from '../vault/capture-folder.ts';
import { openCaptureKey } from '../vault/capture-key.ts';
import { readParts } from '../vault/read-capture.ts';
import { captureOf, captureState, showCapture } from './capture-of.ts';
import { lookAt, recordCheck } from './check-capture.ts';

/** A capture on its way out: its bytes were looked at, and are what was sealed. */
export interface OpenedCapture {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly content: AsyncIterable<Buffer>;
}

/**
 * Opens a capture. It is read once to its end before the first byte is given: half of something that turns out to be broken
 * would look like evidence.
 *
 * Throws CaseworkError 404 `capture-not-found`, 409 `capture-state`, `capture-broken`, 503 `capture-key-missing`.
 */
export async function openCapture(context: CaseworkContext, id: string, by: string): Promise<OpenedCapture> {
  const { storage, clock } = context;
  const stored = await captureOf(storage.db, id);
  const { state } = showCapture(stored, clock.now());
  if (state !== 'sealed') throw captureState(state, ['sealed']);
  const found = await lookAt(context, stored);
  if (found === 'broken') {
    await recordCheck(context, id, found, by);
    throw new CaseworkError(
      'capture-broken',
      'The bytes of this capture are not what was sealed, by its SHA-256: it is shown as broken, and nothing is given.',
      409,
    );
  }
  return {
    name: stored.name,
    bytes: stored.bytes,
    sha256: stored.sha256 ?? '',
    content: contentOf(context, stored),
  };
}

/**
 * The bytes of a capture, part by part. Ends with an error where one is not what was sealed.
 *
 * Throws CaseworkError 409 `capture-broken`, 503 `capture-key-missing`.
 */
export async function* contentOf(
  { captures, sealingKey }: CaseworkContext,
  { id, sealedKey, keyName, parts }: StoredCapture,
): AsyncGenerator<Buffer, void, undefined> {
  if (!sealedKey) throw captureState('destroyed', ['sealed']);
  const key = openCaptureKey(sealingKey, id, { sealedKey, keyName });
  const whole = yield* readParts(captureFolderAt(captures.folder), { id, parts, key });
  if (!whole)
    throw new CaseworkError('capture-broken', 'A part of this capture is not what was sealed.', 409);
}
