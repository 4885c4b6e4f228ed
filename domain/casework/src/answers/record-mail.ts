import type { CaseAnswer, MailQuery } from '@breakwater/contracts/casework';
import { checkTexts } from '@breakwater/kernel';
import { storeCapture } from '../captures/store-capture.ts';
import { caseOf } from '../cases/lock-case.ts';
import { wrongState } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { checkPersonal } from '../said.ts';
import { readMail } from './read-mail.ts';
import { answerOf, writeAnswer } from './record-answer.ts';

/**
 * Records an answer from the mail as it came. The file is kept as a capture, byte for byte; what is shown of it is text.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `case-not-found`, 409 `case-state`, 422 `mail-unreadable`,
 * `answer-invalid`.
 */
export async function recordMail(
  context: CaseworkContext,
  caseId: string,
  { bytes, ...given }: MailQuery & { readonly bytes: Uint8Array },
  by: string,
): Promise<CaseAnswer> {
  checkPersonal(by);
  const { storage, ids } = context;
  checkTexts({ name: given.name });
  const { state } = await caseOf(storage.db, caseId);
  if (state !== 'issued') throw wrongState(state, 'issued');
  const { head, text } = await readMail(bytes);
  const id = ids();
  const { name = 'answer.eml', ...said } = given;
  await storeCapture(
    context,
    caseId,
    {
      name,
      mediaType: 'message/rfc822',
      capturedAt: said.at,
      capturedBy: head.from ?? 'unknown',
      how: 'mail, as it came',
    },
    bytes,
    by,
    (work, captureId) =>
      writeAnswer(context, work, caseId, {
        ...said,
        id,
        by,
        way: 'e-mail',
        text,
        ...(head.from !== undefined && { from: head.from }),
        mail: head,
        captureId,
      }),
  );
  return answerOf(storage.db, caseId, id);
}
