import type { Capture } from '@breakwater/contracts/casework';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { checkPersonal } from '../said.ts';
import { writeSealed } from '../store/captures.ts';
import { captureFolderAt } from '../vault/capture-folder.ts';
import { openCaptureKey } from '../vault/capture-key.ts';
import { hashParts } from '../vault/read-capture.ts';
import { captureOf, captureState, lockCaptureIn, partsOf, showCapture } from './capture-of.ts';

/**
 * Seals a capture whose parts are all there. Its hash is taken over what lies on the disk, read anew: what was written wrongly is
 * found here and not years later.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `capture-not-found`, 409 `capture-state`, `capture-incomplete`,
 * `capture-other-hash`, 503 `capture-key-missing`.
 */
export async function sealCapture(
  context: CaseworkContext,
  id: string,
  expected: string | undefined,
  by: string,
): Promise<Capture> {
  checkPersonal(by);
  const { storage, clock } = context;
  const hash = await hashArrived(context, id);
  if (expected !== undefined && expected !== hash)
    throw new CaseworkError(
      'capture-other-hash',
      'What arrived is not what was sent, by its SHA-256: upload it again.',
      409,
      { extra: { sha256: hash } },
    );
  await storage.work((work) => sealWithin(context, work, id, hash, by));
  return showCapture(await captureOf(storage.db, id), clock.now());
}

async function hashArrived(context: CaseworkContext, id: string): Promise<string> {
  const { storage, clock, captures, sealingKey } = context;
  const found = await captureOf(storage.db, id);
  const { state } = showCapture(found, clock.now());
  if (state !== 'arriving' || !found.sealedKey) throw captureState(state, ['arriving']);
  const { sealedKey, keyName, bytes } = found;
  const parts = partsOf(bytes);
  const key = openCaptureKey(sealingKey, id, { sealedKey, keyName });
  const read =
    found.parts === parts ? await hashParts(captureFolderAt(captures.folder), { id, parts, key }) : undefined;
  if (read?.bytes === bytes) return read.sha256;
  throw new CaseworkError(
    'capture-incomplete',
    `${found.parts} of ${parts} parts are there, or one of them cannot be read: send what is missing again.`,
    409,
    { extra: { parts: found.parts, partsOf: parts } },
  );
}

/** Seals in the unit of the caller: from here on it does not change. */
export async function sealWithin(
  { clock, captures }: CaseworkContext,
  work: Work,
  id: string,
  sha256: string,
  by: string,
): Promise<void> {
  const now = clock.now();
  const { caseId, bytes } = await lockCaptureIn(work.db, id, now, 'arriving');
  await writeSealed(work.db, id, {
    sha256,
    at: toInstant(now),
    stampDue: captures.stampService !== undefined,
  });
  const detail = { caseId, sha256, bytes };
  work.record({ actor: by, action: 'casework.capture.sealed', subject: id, detail });
}
