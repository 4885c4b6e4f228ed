import type { Capture, CaptureCheck } from '@breakwater/contracts/casework';
import { codeOf, toInstant } from '@breakwater/kernel';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { longUnchecked } from '../store/capture-upkeep.ts';
import { type StoredCapture, writeCheck } from '../store/captures.ts';
import { captureFolderAt } from '../vault/capture-folder.ts';
import { openCaptureKey } from '../vault/capture-key.ts';
import { hashParts } from '../vault/read-capture.ts';
import { captureOf, captureState, lockCaptureIn, showCapture } from './capture-of.ts';

type Found = Exclude<CaptureCheck, 'unknown'>;

/**
 * Looks whether the bytes of a capture are what was sealed, by its hash. What is broken is shown as broken and never replaced: what
 * it was stays on record.
 *
 * Throws CaseworkError 404 `capture-not-found`, 409 `capture-state`.
 */
export async function checkCapture(context: CaseworkContext, id: string, by: string): Promise<Capture> {
  const { storage, clock } = context;
  const stored = await captureOf(storage.db, id);
  const { state } = showCapture(stored, clock.now());
  if (state !== 'sealed' && state !== 'over') throw captureState(state, ['sealed']);
  await recordCheck(context, id, await lookAt(context, stored), by);
  return showCapture(await captureOf(storage.db, id), clock.now());
}

/** What is found of a capture that was sealed and not destroyed. */
export async function lookAt(
  { sealingKey, captures }: CaseworkContext,
  { id, sealedKey, keyName, parts, sha256, bytes }: StoredCapture,
): Promise<Found> {
  if (!sealedKey) return 'broken';
  try {
    const key = openCaptureKey(sealingKey, id, { sealedKey, keyName });
    const read = await hashParts(captureFolderAt(captures.folder), { id, parts, key });
    return read?.sha256 === sha256 && read?.bytes === bytes ? 'whole' : 'broken';
  } catch (error) {
    if (error instanceof CaseworkError && codeOf(error) === 'capture-key-missing') return 'key-missing';
    throw error;
  }
}

/** Writes down what was found. */
export async function recordCheck(
  context: CaseworkContext,
  id: string,
  found: Found,
  by: string,
): Promise<void> {
  const { storage, clock } = context;
  await storage.work(async (work) => {
    const now = clock.now();
    const { caseId } = await lockCaptureIn(work.db, id, now, 'sealed', 'over');
    await writeCheck(work.db, id, found, toInstant(now));
    work.record({ actor: by, action: 'casework.capture.checked', subject: id, detail: { caseId, found } });
  });
}

const DAY_MS = 86_400_000;
const LOOKED_AT_EVERY_DAYS = 30;

/** Looks at a capture that nobody looked at for a month; says how many. To be called again and again. */
export async function checkNext(context: CaseworkContext): Promise<number> {
  const { storage, clock } = context;
  const before = toInstant(clock.now() - LOOKED_AT_EVERY_DAYS * DAY_MS);
  const [id] = await longUnchecked(storage.db, before, 1);
  if (id === undefined) return 0;
  await checkCapture(context, id, 'casework');
  return 1;
}
