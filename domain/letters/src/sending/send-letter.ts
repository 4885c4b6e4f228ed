import { isSevereLetter, type Letter } from '@breakwater/contracts/letters';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { aboutClosed } from '../drafts/make-letter.ts';
import { getLetter } from '../drafts/show-letters.ts';
import { LetterError } from '../letter-error.ts';
import { checkIdle, checkPersonal, letterOf, lockIn } from '../lock-letter.ts';
import type { AnswerOrder, LettersContext } from '../ports.ts';
import { mailNotConfigured } from '../settings/letter-settings.ts';
import { checkBound, checkRoute } from '../signing/check-bound.ts';
import { pdfOf } from '../signing/pdf-of-letter.ts';
import { insertDispatch } from '../store/dispatches.ts';
import { aboutOf, type StoredLetter } from '../stored-letter.ts';
import { documentOf, issueWithin } from './issue-letter.ts';

/**
 * Sends a letter on the way that it has: by mail it waits for the mail server, by the exchange and by the desk it goes in
 * this unit. A severe one has to be signed for this way.
 *
 * Throws LetterError 404 `letter-not-found`, 409 `letter-state`, `letter-route-missing`, `letter-changed`,
 * `letter-unsigned`, `letter-under-way`, `letter-way-closed`, `letter-about-closed`, `mail-not-configured`, 403
 * `letter-person-needed`, and what the port `mayLeave` throws.
 */
export async function sendLetter(
  context: LettersContext,
  id: string,
  fingerprint: string,
  by: string,
): Promise<Letter> {
  checkPersonal(by);
  const stored = await checkAbout(context, id);
  const answer = await answerOf(context, stored);
  // Printed before it goes: what is kept is what went.
  await pdfOf(context, id);
  await context.storage.work(async (work) => {
    const letter = await lockToSend(work, id, fingerprint);
    await dispatch(context, work, letter, { fingerprint, by, at: context.clock.now(), answer });
  });
  return getLetter(context, id);
}

/** A letter that may go out now, locked. */
export async function lockToSend(work: Work, id: string, fingerprint: string): Promise<StoredLetter> {
  const letter = await lockIn(work.db, id, ['ready', 'issued']);
  await checkIdle(work.db, id);
  checkRoute(letter);
  checkBound(letter, fingerprint);
  if (isSevereLetter(letter.kind) && letter.signedFingerprint !== fingerprint)
    throw new LetterError(
      'letter-unsigned',
      `A second person has to sign this letter, for this way, before it goes out: at /letters/${id}.`,
      409,
    );
  return letter;
}

/** Nothing goes out about what is closed: its matter could not say so. */
export async function checkAbout(context: LettersContext, id: string): Promise<StoredLetter> {
  const letter = await letterOf(context.storage.db, id);
  const about = aboutOf(letter);
  if (about && (await context.factsOf(about, letter.language))?.closed) throw aboutClosed();
  return letter;
}

/** How it goes into the thread of its order, where that is its way. */
async function answerOf(
  { desk }: LettersContext,
  { channel, kind, aboutKind, aboutId }: StoredLetter,
): Promise<AnswerOrder | undefined> {
  if (channel !== 'desk' || aboutKind !== 'order' || aboutId === undefined) return undefined;
  return desk.prepare(aboutId, kind);
}

interface Sending {
  readonly fingerprint: string;
  readonly by: string;
  readonly at: number;
  readonly answer: AnswerOrder | undefined;
}

async function dispatch(
  context: LettersContext,
  work: Work,
  letter: StoredLetter,
  { fingerprint, by, at, answer }: Sending,
): Promise<void> {
  const { channel, to } = checkRoute(letter);
  const begun = { id: context.ids(), letterId: letter.id, channel, to, fingerprint, by, at };
  const handed = async (messageId: string) => {
    await insertDispatch(work.db, { ...begun, state: 'handed', handedAt: toInstant(at), messageId });
    await issueWithin(context, work, letter, { by, at });
  };
  switch (channel) {
    case 'mail': {
      if (!context.mail) throw mailNotConfigured();
      const about = aboutOf(letter);
      const { pdfSha256 } = await documentOf(work, letter);
      if (about) await context.mayLeave(work, { id: letter.id, about, pdfSha256 });
      const messageId = context.mail.messageIdOf(begun.id);
      await insertDispatch(work.db, { ...begun, state: 'queued', messageId });
      const { number, textSha256 } = letter;
      work.record({
        actor: by,
        action: 'letter.queued',
        subject: letter.id,
        detail: { number, textSha256, channel },
      });
      return;
    }
    case 'exchange': {
      const document = await documentOf(work, letter);
      return handed(
        await context.exchange.tell(work, { peerId: to ?? '', letterId: letter.id, document, by }),
      );
    }
    case 'desk':
      // It was chosen a moment ago: whoever sends has not seen that.
      if (!answer) throw wayClosed();
      return handed(await answer(work, await documentOf(work, letter), by));
    case 'post':
    case 'portal':
      throw wayClosed();
    default:
      return channel satisfies never;
  }
}

function wayClosed(): LetterError {
  const message =
    'This way is gone by hand: post the letter or put it into the portal, and note that you did.';
  return new LetterError('letter-way-closed', message, 409);
}
