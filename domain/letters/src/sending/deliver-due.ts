import { BreakwaterError, codeOf } from '@breakwater/kernel';
import { runPart, type Work } from '@breakwater/storage';
import { letterOf, lockIn } from '../lock-letter.ts';
import type { LettersContext, MailPort } from '../ports.ts';
import { letterText } from '../sheet/letter-text.ts';
import { pdfOf } from '../signing/pdf-of-letter.ts';
import { claimDue, type StoredDispatch, settleDispatch } from '../store/dispatches.ts';
import type { StoredLetter } from '../stored-letter.ts';
import { issueWithin } from './issue-letter.ts';
import { retryDelay } from './retry-delay.ts';

/** Longer than one attempt takes; after a kill the mail is tried again then, under the same Message-ID. */
const LEASE_MS = 120_000;
/** For so long a mail server that cannot be reached is tried; then the letter is refused with what was said last. */
const GIVE_UP_MS = 48 * 3_600_000;

/**
 * Hands mail that is due to the mail server, for so long at most. Says how many it took over. Any number of processes share
 * the work. At least once: where a process dies between the answer of the server and our own note of it, the same message
 * goes a second time.
 */
export async function deliverDue(context: LettersContext, forMs: number): Promise<number> {
  const { storage, clock, mail } = context;
  if (!mail) return 0;
  const until = clock.now() + forMs;
  let handed = 0;
  do {
    const now = clock.now();
    const due = await claimDue(storage.db, now, now + LEASE_MS);
    if (!due) break;
    handed += (await deliver(context, mail, due)) ? 1 : 0;
  } while (clock.now() < until);
  return handed;
}

async function deliver(context: LettersContext, mail: MailPort, due: StoredDispatch): Promise<boolean> {
  const { outcome, said } = await attempt(context, mail, due).catch((error: unknown) => ({
    outcome: 'later' as const,
    said: codeOf(error),
  }));
  const now = context.clock.now();
  if (outcome === 'handed') {
    await context.storage.work((work) => noteHanded(context, work, due, { said, now }));
    return true;
  }
  const isOver = outcome === 'refused' || now - Date.parse(due.at) > GIVE_UP_MS;
  await context.storage.work(async (work) => {
    const settled = isOver
      ? await settleDispatch(work.db, due.id, { state: 'refused', said })
      : await settleDispatch(work.db, due.id, {
          state: 'queued',
          said,
          nextTryAt: now + retryDelay(due.attempts),
        });
    if (isOver && settled) work.record({ actor: 'mail', action: 'letter.refused', subject: due.letterId });
  });
  return false;
}

async function attempt(
  context: LettersContext,
  mail: MailPort,
  { letterId, to = '', id, at }: StoredDispatch,
) {
  const letter = await letterOf(context.storage.db, letterId);
  const { name, bytes } = await pdfOf(context, letterId);
  return mail.send({
    to,
    subject: subjectOf(letter),
    text: letter.sheet ? letterText(letter.sheet) : '',
    key: id,
    at: Date.parse(at),
    attachments: [{ name, type: 'application/pdf', bytes }],
  });
}

const subjectOf = ({ number, sheet }: StoredLetter) =>
  `${number} · ${sheet?.subject ?? ''}`.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

/** The letter is out whatever its matter says by now: what could not be written there is told beside it. */
async function noteHanded(
  context: LettersContext,
  work: Work,
  { id, letterId, by }: StoredDispatch,
  { said, now }: { readonly said: string; readonly now: number },
): Promise<void> {
  const letter = await lockIn(work.db, letterId, ['ready', 'issued']);
  let ledgerFault: string | undefined;
  try {
    await runPart(work, (own) => issueWithin(context, own, letter, { by, at: now }));
  } catch (error) {
    if (!(error instanceof BreakwaterError) || error.status >= 500) throw error;
    ledgerFault = error.code;
    const silent = { ...context, issued: async () => undefined };
    await issueWithin(silent, work, letter, { by, at: now });
  }
  await settleDispatch(work.db, id, { state: 'handed', said, handedAt: now, ledgerFault });
}
