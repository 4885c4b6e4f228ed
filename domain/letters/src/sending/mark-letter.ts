import type { Letter } from '@breakwater/contracts/letters';
import { checkTexts, invalid, toInstant } from '@breakwater/kernel';
import { getLetter } from '../drafts/show-letters.ts';
import { LetterError } from '../letter-error.ts';
import { checkPersonal } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { pdfOf } from '../signing/pdf-of-letter.ts';
import { insertDispatch } from '../store/dispatches.ts';
import { issueWithin } from './issue-letter.ts';
import { checkAbout, lockToSend } from './send-letter.ts';

/** Clocks of two machines may differ; what is later than that did not happen yet. */
const AHEAD_MS = 300_000;

/** What a person did by hand. */
export interface Mark {
  readonly fingerprint: string;
  /** RFC 3339; now when left out. */
  readonly at?: string | undefined;
  readonly note: string;
}

/**
 * Notes that somebody posted a letter or put it into a portal: when, who, and how they know.
 *
 * Throws LetterError as `sendLetter`, and 422 `request-invalid` for a time that has not come.
 */
export async function markLetter(
  context: LettersContext,
  id: string,
  { fingerprint, at: given, note }: Mark,
  by: string,
): Promise<Letter> {
  checkPersonal(by);
  checkTexts({ note });
  const now = context.clock.now();
  const at = given === undefined ? now : Date.parse(given);
  if (at > now + AHEAD_MS) throw invalid('/at', 'This lies in the future: note what happened.');
  await checkAbout(context, id);
  await pdfOf(context, id);
  await context.storage.work(async (work) => {
    const letter = await lockToSend(work, id, fingerprint);
    const { channel, routeTo: to } = letter;
    if (channel !== 'post' && channel !== 'portal')
      throw new LetterError(
        'letter-way-closed',
        'This letter goes by a way that is not gone by hand: send it.',
        409,
      );
    const said = note.trim();
    await insertDispatch(work.db, {
      id: context.ids(),
      letterId: id,
      channel,
      to,
      fingerprint,
      state: 'handed',
      by,
      at: now,
      handedAt: toInstant(at),
      said,
    });
    await issueWithin(context, work, letter, { by, at, note: said });
  });
  return getLetter(context, id);
}
