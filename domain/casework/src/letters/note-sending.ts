import type { CaseSending } from '@breakwater/contracts/casework';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { hashShown, itemsFor } from '../cases/letter-shows.ts';
import { lockIn } from '../cases/lock-case.ts';
import { touchCase } from '../cases/touch-case.ts';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { type StoredCase, writeIssued } from '../store/cases.ts';
import { askAll } from '../store/items.ts';
import { findLetter, type StoredLetter } from '../store/letters.ts';
import { insertSending } from '../store/sendings.ts';

/** A letter of a case as the letters have it: by the hash of its PDF. */
export interface LetterOfCase {
  readonly caseId: string;
  readonly letterId: string;
  readonly sha256: string | undefined;
}

/** How it went out. */
export interface Handing {
  readonly way: CaseSending['way'];
  readonly to?: string | undefined;
  readonly note?: string | undefined;
  /** In milliseconds. */
  readonly at: number;
  readonly by: string;
}

/**
 * A letter of a case was handed over, by the mail server or by hand: the sending is written down in the unit that says so, and the
 * first one issues the case.
 *
 * Throws CaseworkError 404 `case-not-found`, 409 `case-state`, `letter-stale`, `letter-not-of-case`, 422 `sending-invalid`.
 */
export async function noteHanded(
  context: CaseworkContext,
  work: Work,
  { caseId, ...of }: LetterOfCase,
  handing: Handing,
): Promise<void> {
  await noteSending(context, work, caseId, await asMade(work, caseId, of), handing);
}

/**
 * Whether a letter could be noted as sent, asked before it waits for the mail server.
 *
 * Throws as `noteHanded`.
 */
export async function checkLeaving(
  _context: CaseworkContext,
  work: Work,
  { caseId, ...of }: LetterOfCase,
): Promise<void> {
  const letter = await asMade(work, caseId, of);
  await checkShows(work, await lockIn(work.db, caseId, 'draft', 'issued'), letter);
}

/** Writes a sending down, and gives its id. With the first one items are asked for, and do not change any more. */
export async function noteSending(
  context: CaseworkContext,
  work: Work,
  caseId: string,
  letter: StoredLetter,
  { way, to, note, at, by }: Handing,
): Promise<string> {
  const one = await lockIn(work.db, caseId, 'draft', 'issued');
  if (at < Date.parse(letter.madeAt) - HOUR_MS)
    throw new CaseworkError(
      'sending-invalid',
      'This lies before the letter was made: it cannot have gone out then.',
      422,
      { pointer: '/at' },
    );
  await checkShows(work, one, letter);
  const id = context.ids();
  const sent = toInstant(at);
  const recordedAt = toInstant(context.clock.now());
  const { id: letterId, sha256 } = letter;
  await insertSending(work.db, caseId, { id, letterId, way, at: sent, to, note, recordedAt, by });
  if (one.state === 'draft') {
    await writeIssued(work.db, caseId, sent, by);
    await askAll(work.db, caseId, { at: sent, recordedAt, by });
  }
  const detail = { sendingId: id, letterId, way, sha256 };
  work.record({ actor: by, action: 'casework.letter.sent', subject: caseId, detail });
  await touchCase(context, work, caseId);
  return id;
}

/** A letter is printed, or put into a portal, before somebody sits down and says so: clocks of machines differ too. */
const HOUR_MS = 3_600_000;

async function asMade(
  work: Work,
  caseId: string,
  { letterId, sha256 }: Omit<LetterOfCase, 'caseId'>,
): Promise<StoredLetter> {
  const letter = await findLetter(work.db, caseId, letterId);
  if (!letter)
    throw new CaseworkError(
      'letter-not-of-case',
      'The case did not make this letter, and cannot say what was asked with it: make it on the page of the case.',
      409,
    );
  if (letter.sha256 === sha256) return letter;
  throw stale('The letter was changed after the case made it: make it again on the page of the case.');
}

/** A draft goes out with what it is, or not at all. */
async function checkShows(work: Work, one: StoredCase, letter: StoredLetter): Promise<void> {
  if (one.state !== 'draft' || letter.shows === hashShown(one, await itemsFor(work.db, one.id, 'all')))
    return;
  throw stale(
    'The case changed since the letter was made: what would be asked for is not what it says. Make it again.',
  );
}

function stale(message: string): CaseworkError {
  return new CaseworkError('letter-stale', message, 409);
}
