import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { AnswerAssessment, CaseAnswer, MAIL_MAX_BYTES, MailQuery, NewCaseAnswer } from '../case-answer.ts';

/** What addressees write back. */
export const caseAnswerOperations = operations('casework', {
  recordAnswer: {
    method: 'POST',
    path: '/v1/casework/cases/:id/answers',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.answer.recorded'],
    summary: 'Write down what an addressee answered; the items are set apart from it',
    params: ById,
    body: NewCaseAnswer,
    bodyLimit: 512 * 1024,
    answers: { 201: CaseAnswer },
  },
  recordMail: {
    method: 'POST',
    path: '/v1/casework/cases/:id/answers/mail',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.answer.recorded'],
    summary: 'Record an answer from the mail as it came (.eml); the file is kept as a capture',
    description:
      'Its text is shown as text alone; nothing that it links to is fetched, and attachments are listed, not opened. ' +
      'What a mail says of itself is not proved by that.',
    params: ById,
    query: MailQuery,
    bodyLimit: MAIL_MAX_BYTES,
    consumes: ['message/rfc822', 'application/octet-stream'],
    raw: 'bytes',
    answers: { 201: CaseAnswer },
  },
  assessAnswer: {
    method: 'POST',
    path: '/v1/casework/cases/:id/answers/:answerId/assess',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.answer.assessed'],
    summary: 'Judge whether an answer is sufficient, and say why',
    params: Type.Object({ ...ById.properties, answerId: Type.String({ maxLength: 100 }) }),
    body: AnswerAssessment,
    answers: { 200: Type.Object({ answer: CaseAnswer }, closed) },
  },
});
