import type { CaseSending, NewReceipt, NewSending } from '@breakwater/contracts/casework';
import { checkTexts, isId, toInstant } from '@breakwater/kernel';
import { caseOf, lockIn } from '../cases/lock-case.ts';
import { touchCase } from '../cases/touch-case.ts';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { checkPersonal, pastInstant } from '../said.ts';
import { findLetter } from '../store/letters.ts';
import { findSending, writeReceipt } from '../store/sendings.ts';
import { noteSending } from './note-sending.ts';
import { letterNotFound } from './open-letter.ts';

/**
 * A person says that a letter went out by hand, and how; the letters note the same, and refuse what must not go out. With the
 * first one the case is issued.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `case-not-found`, `letter-not-found`, 409 `case-state`, `letter-stale`,
 * 422 `sending-invalid`; and what the letters throw, e.g. 409 `letter-unsigned`.
 */
export async function recordSending(
  context: CaseworkContext,
  caseId: string,
  given: NewSending,
  by: string,
): Promise<CaseSending> {
  checkPersonal(by);
  const { storage, clock, letters } = context;
  const { letterId, way, to, note } = given;
  checkTexts({ to, note });
  const at = pastInstant(given.at, clock.now(), (message) => invalid('/at', message));
  const id = await storage.work(async (work) => {
    await caseOf(work.db, caseId);
    const letter = await findLetter(work.db, caseId, letterId);
    if (!letter) throw letterNotFound();
    // The letter is locked before its case, as where the letters hand it over: two units never wait for each other.
    await letters.handed(work, { letterId, sha256: letter.sha256, way, to, note, at }, by);
    return noteSending(context, work, caseId, letter, { way, to, note, at, by });
  });
  return sendingOf(context, caseId, id);
}

/**
 * A person says when the addressee had a letter, and how that is known. What is presumed can be replaced by what is confirmed, never
 * the other way round.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `case-not-found`, `sending-not-found`, 409 `case-state`, 422
 * `sending-invalid`.
 */
export async function recordReceipt(
  context: CaseworkContext,
  caseId: string,
  sendingId: string,
  given: NewReceipt,
  by: string,
): Promise<CaseSending> {
  checkPersonal(by);
  const { storage, clock } = context;
  checkTexts({ receivedNote: given.receivedNote });
  await storage.work(async (work) => {
    await lockIn(work.db, caseId, 'issued');
    const sending = isId(sendingId) ? await findSending(work.db, caseId, sendingId) : undefined;
    if (!sending) throw sendingNotFound();
    const at = pastInstant(given.receivedAt, clock.now(), (message) => invalid('/receivedAt', message));
    if (at < Date.parse(sending.at)) throw invalid('/receivedAt', 'This lies before the letter went out.');
    if (sending.receivedBasis === 'confirmed' && given.receivedBasis === 'presumed')
      throw invalid(
        '/receivedBasis',
        'That it was received is confirmed already; that is not presumed any more.',
      );
    await writeReceipt(work.db, sendingId, { ...given, receivedAt: toInstant(at) }, by);
    const detail = { sendingId, basis: given.receivedBasis };
    work.record({ actor: by, action: 'casework.letter.received', subject: caseId, detail });
    await touchCase(context, work, caseId);
  });
  return sendingOf(context, caseId, sendingId);
}

async function sendingOf(
  { storage: { db } }: CaseworkContext,
  caseId: string,
  id: string,
): Promise<CaseSending> {
  const found = await findSending(db, caseId, id);
  if (!found) throw sendingNotFound();
  return found;
}

function sendingNotFound(): CaseworkError {
  return new CaseworkError('sending-not-found', 'The case has no sending with this id.', 404);
}

function invalid(pointer: string, message: string): CaseworkError {
  return new CaseworkError('sending-invalid', message, 422, { pointer });
}
