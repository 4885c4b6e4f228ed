import type { Capture, NewCapture } from '@breakwater/contracts/casework';
import { checkTexts, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { lockIn } from '../cases/lock-case.ts';
import { CaseworkError } from '../casework-error.ts';
import { itemNotFound } from '../items/add-items.ts';
import type { CaseworkContext } from '../ports.ts';
import { checkPersonal, pastInstant } from '../said.ts';
import { type BegunCapture, insertCapture, linkItems } from '../store/captures.ts';
import { itemsAmong } from '../store/items.ts';
import { makeCaptureKey } from '../vault/capture-key.ts';
import { captureOf, showCapture } from './capture-of.ts';

const DAY_MS = 86_400_000;
/** For how long a capture is kept unless somebody says otherwise, and at most. */
const KEPT_DAYS = 730;
const MOST_DAYS = 3_653;

/**
 * Begins a capture: what it is and how many bytes will come. It has a key of its own from here on.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `case-not-found`, `item-not-found`, 409 `case-state`, 413
 * `capture-too-large`, 422 `capture-invalid`.
 */
export async function beginCapture(
  context: CaseworkContext,
  caseId: string,
  given: NewCapture,
  by: string,
): Promise<Capture> {
  const { storage, clock } = context;
  const { items = [] } = given;
  const begun = describeCapture(context, caseId, given, by);
  await storage.work(async (work) => {
    await lockIn(work.db, caseId, 'draft', 'issued', 'closed');
    await insertCapture(work.db, begun);
    await linkChecked(work.db, caseId, begun.id, items);
    const detail = { caseId, bytes: begun.bytes };
    work.record({ actor: by, action: 'casework.capture.begun', subject: begun.id, detail });
  });
  return showCapture(await captureOf(storage.db, begun.id), clock.now());
}

/** What a capture will be, checked; with a key of its own. Throws as `beginCapture` does. */
export function describeCapture(
  { ids, clock, sealingKey, captures }: CaseworkContext,
  caseId: string,
  { items: _, keepUntil, ...given }: NewCapture,
  by: string,
): BegunCapture {
  checkPersonal(by);
  const { name, capturedBy, how, address, note, bytes } = given;
  checkTexts({ name, capturedBy, how, address, note });
  if (bytes > captures.mostBytes)
    throw new CaseworkError(
      'capture-too-large',
      `A capture has ${captures.mostBytes} bytes at most here (BREAKWATER_CAPTURE_MB); this one has ${bytes}. Cut it, or ask who runs the installation.`,
      413,
      { extra: { mostBytes: captures.mostBytes } },
    );
  const now = clock.now();
  const id = ids();
  return {
    ...given,
    id,
    caseId,
    capturedAt: toInstant(
      pastInstant(given.capturedAt, now, (message) => captureInvalid('/capturedAt', message)),
    ),
    uploadedAt: toInstant(now),
    uploadedBy: by,
    keepUntil: toInstant(keepUntil === undefined ? now + KEPT_DAYS * DAY_MS : endOfKeeping(keepUntil, now)),
    ...makeCaptureKey(sealingKey, id),
  };
}

/**
 * The end of a keeping, in milliseconds: it lies ahead, ten years at most.
 *
 * @throws CaseworkError 422 `capture-invalid`
 */
export function endOfKeeping(until: string, now: number): number {
  const end = Date.parse(until);
  if (end > now && end <= now + MOST_DAYS * DAY_MS) return end;
  throw captureInvalid('/keepUntil', 'The end of its keeping lies ahead, and within ten years.');
}

export function captureInvalid(pointer: string, message: string): CaseworkError {
  return new CaseworkError('capture-invalid', message, 422, { pointer });
}

/** Says which items of its case a capture shows. Throws CaseworkError 404 `item-not-found`. */
export async function linkChecked(
  trx: Db,
  caseId: string,
  captureId: string,
  items: readonly string[],
): Promise<void> {
  if ((await itemsAmong(trx, caseId, items)).size < new Set(items).size) throw itemNotFound();
  await linkItems(trx, captureId, items);
}
