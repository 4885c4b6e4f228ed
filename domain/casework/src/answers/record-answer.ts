import type { AnswerAssessment, CaseAnswer, NewCaseAnswer } from '@breakwater/contracts/casework';
import { checkTexts, isId, toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { caseOf, lockIn } from '../cases/lock-case.ts';
import { touchCase } from '../cases/touch-case.ts';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { checkPersonal, pastInstant } from '../said.ts';
import { findAnswer, insertAnswer, writeAssessment } from '../store/answers.ts';
import { writePauses } from '../store/cases.ts';

/**
 * A person writes down what an addressee answered. What became of the items they say apart from it: of an answer nothing is
 * inferred.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `case-not-found`, 409 `case-state`, 422 `answer-invalid`.
 */
export async function recordAnswer(
  context: CaseworkContext,
  caseId: string,
  given: NewCaseAnswer,
  by: string,
): Promise<CaseAnswer> {
  checkPersonal(by);
  const id = context.ids();
  checkTexts({ text: given.text, from: given.from });
  await context.storage.work((work) => writeAnswer(context, work, caseId, { ...given, id, by }));
  return answerOf(context.storage.db, caseId, id);
}

/** What is written down of an answer, by hand or from a mail. */
export type WrittenAnswer = NewCaseAnswer & Pick<CaseAnswer, 'id' | 'by' | 'mail' | 'captureId'>;

/** Writes an answer in the unit of the caller: a question stops the clocks that the pack lets it stop. */
export async function writeAnswer(
  context: CaseworkContext,
  work: Work,
  caseId: string,
  answer: WrittenAnswer,
): Promise<void> {
  const { issuedAt = '', pauses } = await lockIn(work.db, caseId, 'issued');
  const now = context.clock.now();
  const at = pastInstant(answer.at, now, (message) => invalid('/at', message));
  if (at < Date.parse(issuedAt))
    throw invalid('/at', 'This lies before the case was sent: it answers nothing.');
  if ((answer.kind === 'asks-back') !== (answer.pauses !== undefined))
    throw invalid('/pauses', 'Say why clocks stand still where the addressee asks back, and nowhere else.');
  await insertAnswer(work.db, caseId, { ...answer, at: toInstant(at), recordedAt: toInstant(now) });
  if (answer.pauses !== undefined && !pauses.some(({ to }) => to === undefined))
    await writePauses(work.db, caseId, [...pauses, { reason: answer.pauses, from: toInstant(at) }]);
  const detail = { answerId: answer.id, kind: answer.kind, captureId: answer.captureId };
  work.record({ actor: answer.by, action: 'casework.answer.recorded', subject: caseId, detail });
  await touchCase(context, work, caseId);
}

/**
 * A person judges whether an answer is sufficient; what they judged before is replaced, and stays on record.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `case-not-found`, `answer-not-found`, 422 `answer-invalid`.
 */
export async function assessAnswer(
  context: CaseworkContext,
  caseId: string,
  answerId: string,
  given: AnswerAssessment,
  by: string,
): Promise<CaseAnswer> {
  checkPersonal(by);
  const { storage, clock } = context;
  checkTexts({ because: given.because });
  await storage.work(async (work) => {
    await caseOf(work.db, caseId);
    const { kind } = await answerOf(work.db, caseId, answerId);
    if (kind !== 'answer')
      throw invalid('/sufficient', 'Only an answer can be sufficient; a receipt or a question is none.');
    await writeAssessment(work.db, answerId, given, { at: toInstant(clock.now()), by });
    const detail = { answerId, sufficient: given.sufficient };
    work.record({ actor: by, action: 'casework.answer.assessed', subject: caseId, detail });
    await touchCase(context, work, caseId);
  });
  return answerOf(storage.db, caseId, answerId);
}

/** Throws CaseworkError 404 `answer-not-found`. */
export async function answerOf(db: Db, caseId: string, id: string): Promise<CaseAnswer> {
  const found = isId(id) ? await findAnswer(db, caseId, id) : undefined;
  if (!found) throw new CaseworkError('answer-not-found', 'The case has no answer with this id.', 404);
  return found;
}

function invalid(pointer: string, message: string): CaseworkError {
  return new CaseworkError('answer-invalid', message, 422, { pointer });
}
