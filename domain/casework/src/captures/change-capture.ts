import type { Capture } from '@breakwater/contracts/casework';
import { checkTexts, toInstant } from '@breakwater/kernel';
import { caseOf } from '../cases/lock-case.ts';
import type { CaseworkContext } from '../ports.ts';
import { checkPersonal } from '../said.ts';
import { selectCaptures, writeKeepUntil } from '../store/captures.ts';
import { endOfKeeping, linkChecked } from './begin-capture.ts';
import { captureOf, lockCaptureIn, showCapture } from './capture-of.ts';

/** Captures of a case, the latest first. Throws CaseworkError 404 `case-not-found`. */
export async function listCaptures(
  { storage: { db }, clock }: CaseworkContext,
  caseId: string,
): Promise<Capture[]> {
  await caseOf(db, caseId);
  const now = clock.now();
  return (await selectCaptures(db, caseId)).map((stored) => showCapture(stored, now));
}

/** Throws CaseworkError 404 `capture-not-found`. */
export async function getCapture({ storage: { db }, clock }: CaseworkContext, id: string): Promise<Capture> {
  return showCapture(await captureOf(db, id), clock.now());
}

/** Says which items a capture shows. Throws CaseworkError 404 `capture-not-found`, `item-not-found`, 409 `capture-state`. */
export async function linkCapture(
  context: CaseworkContext,
  id: string,
  items: readonly string[],
  by: string,
): Promise<Capture> {
  const { storage, clock } = context;
  await storage.work(async (work) => {
    const { caseId } = await lockCaptureIn(work.db, id, clock.now(), 'arriving', 'sealed', 'over');
    await linkChecked(work.db, caseId, id, items);
    const detail = { caseId, items: items.length };
    work.record({ actor: by, action: 'casework.capture.linked', subject: id, detail });
  });
  return getCapture(context, id);
}

/**
 * A person moves the end of the keeping of a capture, sooner or later, and says why.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `capture-not-found`, 409 `capture-state`, 422 `capture-invalid`.
 */
export async function keepCapture(
  context: CaseworkContext,
  id: string,
  { keepUntil, because }: { readonly keepUntil: string; readonly because: string },
  by: string,
): Promise<Capture> {
  checkPersonal(by);
  checkTexts({ because });
  const { storage, clock } = context;
  await storage.work(async (work) => {
    const now = clock.now();
    const { caseId, keepUntil: before } = await lockCaptureIn(work.db, id, now, 'sealed', 'over');
    const until = toInstant(endOfKeeping(keepUntil, now));
    await writeKeepUntil(work.db, id, until);
    const detail = { caseId, before, until, because };
    work.record({ actor: by, action: 'casework.capture.kept', subject: id, detail });
  });
  return getCapture(context, id);
}
