import { createValidator } from '@breakwater/contracts';
import { LetterDocument, type ReceivedLetter } from '@breakwater/contracts/letters';
import { decodeCursor, isId, type Page, type PageQuery, pageOf, sha256 } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { LetterError } from '../letter-error.ts';
import type { LettersContext } from '../ports.ts';
import { insertReceived, selectReceived } from '../store/received.ts';

const PAGE = 50;
const documents = createValidator(LetterDocument);

/** A letter that another installation sent. */
export interface ArrivingLetter {
  readonly peerId: string;
  readonly peerName: string;
  readonly document: unknown;
}

/**
 * Takes a letter of another installation in, in the unit of the caller. Throws LetterError 422 `letter-not-taken` for what is
 * none, or has another hash than it says.
 */
export async function takeLetter(
  { ids, clock }: LettersContext,
  work: Work,
  { peerId, peerName, document }: ArrivingLetter,
): Promise<void> {
  if (!documents.Check(document) || sha256(document.text) !== document.textSha256)
    throw new LetterError(
      'letter-not-taken',
      'This is no letter, or its text is not the one of its hash.',
      422,
    );
  const id = ids();
  await insertReceived(work.db, { id, peerId, peerName, at: clock.now(), letter: document });
  const { kind, number, textSha256 } = document;
  work.record({
    actor: `peer:${peerId}`,
    action: 'letter.received',
    subject: id,
    detail: { kind, number, textSha256 },
  });
}

/** Letters of other installations, the latest first. */
export async function listReceived(
  { storage: { db } }: LettersContext,
  { limit = PAGE, cursor }: PageQuery = {},
): Promise<Page<ReceivedLetter>> {
  const after = decodeCursor(cursor, { id: isId })?.id;
  return pageOf(await selectReceived(db, after, limit + 1), limit, ({ id }) => [id]);
}
