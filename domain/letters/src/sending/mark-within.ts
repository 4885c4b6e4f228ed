import type { LetterRoute } from '@breakwater/contracts/letters';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { onAnotherWay } from '../drafts/change-letter.ts';
import { checkDraft } from '../drafts/check-draft.ts';
import { LetterError } from '../letter-error.ts';
import { checkIdle, checkPersonal, lockIn } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { settingsOf } from '../settings/letter-settings.ts';
import { insertDispatch } from '../store/dispatches.ts';
import { updateLetter } from '../store/letters.ts';
import { findPdfHash } from '../store/pdfs.ts';
import { routeOf, type StoredLetter } from '../stored-letter.ts';
import { issueWithin } from './issue-letter.ts';
import { lockToSend } from './send-letter.ts';

/** What a person did by hand with a letter that another room keeps as well. */
export interface HandMark {
  /** Hash of the PDF that went: another one is not what was sent. */
  readonly pdfSha256: string;
  readonly channel: Extract<LetterRoute['channel'], 'mail' | 'post' | 'portal'>;
  /** Mail address or portal; that of the letter when left out. By post the addressee is enough. */
  readonly to?: string | undefined;
  /** In milliseconds. */
  readonly at: number;
  readonly note: string;
}

/**
 * Notes that somebody sent a letter by hand, in the unit of whoever keeps what it is about and writes that down themselves: the
 * port `issued` is not told. The letter takes the way that it went; a signature for another way is void, and a severe letter
 * without one for this way is not noted as sent (safeguard: two people for what is severe).
 *
 * Throws LetterError 404 `letter-not-found`, 409 `letter-state`, `letter-changed`, `letter-unsigned`, `letter-under-way`, 422
 * `letter-route-invalid`, 403 `letter-person-needed`.
 */
export async function markWithin(
  context: LettersContext,
  work: Work,
  id: string,
  { pdfSha256, channel, to, at, note }: HandMark,
  by: string,
): Promise<void> {
  checkPersonal(by);
  const stored = await lockIn(work.db, id, ['ready', 'issued']);
  await checkIdle(work.db, id);
  await checkPdf(work, stored, pdfSha256);
  const letter = await takeWay(work, stored, wayOf(stored, channel, to), by);
  const { fingerprint = '', routeTo } = await lockToSend(work, id, letter.fingerprint ?? '');
  await insertDispatch(work.db, {
    id: context.ids(),
    letterId: id,
    channel,
    to: routeTo,
    fingerprint,
    state: 'handed',
    by,
    at: context.clock.now(),
    handedAt: toInstant(at),
    said: note,
  });
  await issueWithin({ ...context, issued: async () => undefined }, work, letter, { by, at, note });
}

async function checkPdf(work: Work, { id, textSha256 = '' }: StoredLetter, wanted: string): Promise<void> {
  if ((await findPdfHash(work.db, id, textSha256)) === wanted) return;
  const message = `The letter was changed after it was made for this: look at it at /letters/${id}, or make it again.`;
  throw new LetterError('letter-changed', message, 409);
}

function wayOf(letter: StoredLetter, channel: HandMark['channel'], to: string | undefined): LetterRoute {
  const known = routeOf(letter);
  const same = known?.channel === channel ? known : undefined;
  if (same && (channel === 'post' || to === undefined)) return same;
  return { channel, ...(channel !== 'post' && to !== undefined && { to }) };
}

async function takeWay(
  work: Work,
  letter: StoredLetter,
  route: LetterRoute,
  by: string,
): Promise<StoredLetter> {
  const { channel: _c, routeTo: _r, ...rest } = letter;
  const changed = onAnotherWay({
    ...rest,
    channel: route.channel,
    ...(route.to !== undefined && { routeTo: route.to }),
  });
  if (changed.fingerprint === letter.fingerprint) return letter;
  checkDraft({ ...changed, route }, await settingsOf(work.db));
  await updateLetter(work.db, changed);
  const { id, signedBy } = letter;
  work.record({ actor: by, action: 'letter.changed', subject: id, detail: { parts: ['route'] } });
  if (signedBy !== undefined)
    work.record({ actor: by, action: 'letter.signature-void', subject: id, detail: { parts: ['route'] } });
  return changed;
}
