import type { Capture } from '@breakwater/contracts/casework';
import { checkTexts, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { checkPersonal } from '../said.ts';
import { type StoredCapture, writeDestroyed, writeDestructionAsked } from '../store/captures.ts';
import { captureFolderAt } from '../vault/capture-folder.ts';
import { captureOf, lockCaptureIn, showCapture } from './capture-of.ts';

/**
 * Asks that a capture be destroyed. Nothing happens to it before another person does it.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `capture-not-found`, 409 `capture-state`.
 */
export async function askDestruction(
  context: CaseworkContext,
  id: string,
  because: string,
  by: string,
): Promise<Capture> {
  checkPersonal(by);
  checkTexts({ because });
  return change(context, id, async (work, { caseId }, now) => {
    await writeDestructionAsked(work.db, id, { at: toInstant(now), by, because: because.trim() });
    const detail = { caseId, because };
    work.record({ actor: by, action: 'casework.capture.destruction-asked', subject: id, detail });
  });
}

/** Says that a capture is not to be destroyed. Throws as `askDestruction` does. */
export async function dropDestruction(context: CaseworkContext, id: string, by: string): Promise<Capture> {
  checkPersonal(by);
  return change(context, id, async (work, { caseId }) => {
    await writeDestructionAsked(work.db, id, undefined);
    work.record({
      actor: by,
      action: 'casework.capture.destruction-dropped',
      subject: id,
      detail: { caseId },
    });
  });
}

/**
 * Destroys a capture as the second person: its key goes in the unit, its bytes after it. What it was, by its hash, and who
 * destroyed it stay.
 *
 * Throws CaseworkError 403 `case-person-needed`, `capture-same-person`, 404 `capture-not-found`, 409 `capture-state` unless
 * somebody asked for it, `capture-other-hash` where another one is meant.
 */
export async function destroyCapture(
  context: CaseworkContext,
  id: string,
  sha256: string,
  by: string,
): Promise<Capture> {
  checkPersonal(by);
  return change(context, id, async (work, stored, now) => {
    const { destructionAskedBy } = stored;
    if (destructionAskedBy === undefined)
      throw new CaseworkError(
        'capture-state',
        'Nobody asked that this capture be destroyed; two people do that.',
        409,
      );
    if (destructionAskedBy.trim().toLowerCase() === by.trim().toLowerCase())
      throw new CaseworkError(
        'capture-same-person',
        'Another person has to destroy what you asked for.',
        403,
      );
    if (stored.sha256 !== sha256)
      throw new CaseworkError('capture-other-hash', 'This is the hash of another capture: look again.', 409);
    await destroyWithin(context, work, stored, now, by);
  });
}

/** Destroys in the unit of the caller, and the bytes when that stands. */
export async function destroyWithin(
  { captures }: CaseworkContext,
  work: Work,
  { id, caseId, sha256, destructionAskedBy }: StoredCapture,
  now: number,
  by: string,
): Promise<void> {
  await writeDestroyed(work.db, id, toInstant(now), by);
  const detail = { caseId, sha256, askedBy: destructionAskedBy };
  work.record({ actor: by, action: 'casework.capture.destroyed', subject: id, detail });
  // What is left where this fails opens with nothing any more, and is swept.
  work.after(() => captureFolderAt(captures.folder).remove(id));
}

async function change(
  context: CaseworkContext,
  id: string,
  how: (work: Work, stored: StoredCapture, now: number) => Promise<void>,
): Promise<Capture> {
  const { storage, clock } = context;
  await storage.work(async (work) => {
    const now = clock.now();
    await how(work, await lockCaptureIn(work.db, id, now, 'sealed', 'over'), now);
  });
  return showCapture(await captureOf(storage.db, id), clock.now());
}
