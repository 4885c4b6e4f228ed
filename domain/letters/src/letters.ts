import { bind } from '@breakwater/kernel';
import { changeLetter } from './drafts/change-letter.ts';
import { discardLetter } from './drafts/discard-letter.ts';
import { makeLetter, prepareLetter } from './drafts/make-letter.ts';
import { getLetter, listLetters } from './drafts/show-letters.ts';
import type { LettersContext } from './ports.ts';
import { listReceived, takeLetter } from './received/take-letter.ts';
import { cancelLetter } from './sending/cancel-letter.ts';
import { deliverDue } from './sending/deliver-due.ts';
import { markLetter } from './sending/mark-letter.ts';
import { markWithin } from './sending/mark-within.ts';
import { sendLetter } from './sending/send-letter.ts';
import { changeSettings, readSettings, testMail } from './settings/letter-settings.ts';
import { finishLetter } from './signing/finish-letter.ts';
import { pdfOf } from './signing/pdf-of-letter.ts';
import { signLetter } from './signing/sign-letter.ts';
import { writeLetter } from './signing/write-letter.ts';
import { countQueued } from './store/dispatches.ts';
import { countLetters } from './store/letters.ts';
import { listTemplates } from './templates/find-template.ts';

/** Letters. Each function is documented at the use-case of its name. */
export type Letters = ReturnType<typeof createLetters>;

/**
 * Puts letters together. Their tables are made by `lettersMigrations`; `deliverDue` hands mail over.
 *
 * @example
 * ```text
 * const letters = createLetters({ storage, clock, ids, law, files, factsOf, issued, mayLeave, print, mail, exchange, desk });
 * const { id } = await letters.make({ kind: 'concern', language: 'ur', about, values }, 'staff:amina');
 * const { fingerprint } = await letters.finish(id, 'staff:amina');
 * await letters.send(id, fingerprint, 'staff:amina');
 * ```
 */
export function createLetters(context: LettersContext) {
  const { db } = context.storage;
  return {
    ...bind(context, {
      list: listLetters,
      get: getLetter,
      make: makeLetter,
      change: changeLetter,
      discard: discardLetter,
      finish: finishLetter,
      write: writeLetter,
      sign: signLetter,
      send: sendLetter,
      mark: markLetter,
      cancel: cancelLetter,
      pdf: pdfOf,
      received: listReceived,
      deliverDue,
      templates: listTemplates,
    }),
    settings: { ...bind(context, { read: readSettings, change: changeSettings, testMail }) },
    /** For other domains, in the unit of work of their own change. */
    within: {
      /** `prepare` looks up outside of transactions; what it returns writes a letter in a unit and says its id. */
      ...bind(context, { take: takeLetter, prepare: prepareLetter, mark: markWithin }),
    },
    counts: () => countLetters(db),
    queued: () => countQueued(db),
  };
}
