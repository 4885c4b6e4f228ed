import { operations } from '../../operation.ts';
import { ById } from '../../scalar.ts';
import { Letter } from '../letter.ts';
import { LetterBound, LetterMark } from '../letter-request.ts';

/** How a letter leaves the house. */
export const letterSendingOperations = operations('letters', {
  finish: {
    method: 'POST',
    path: '/v1/letters/:id/finish',
    permission: 'letters.write',
    caller: 'person',
    records: ['letter.ready'],
    summary: 'Give a letter its number and date: it is as it will go out',
    description: 'Refused while it lacks what it requires; the answer names all of it.',
    params: ById,
    answers: { 200: Letter },
  },
  sign: {
    method: 'POST',
    path: '/v1/letters/:id/sign',
    permission: 'letters.sign',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    records: ['letter.signed'],
    summary: 'Sign a severe letter as somebody who did not write it: text, addressee and way are bound',
    params: ById,
    body: LetterBound,
    answers: { 200: Letter },
  },
  send: {
    method: 'POST',
    path: '/v1/letters/:id/send',
    permission: 'letters.send',
    caller: 'person',
    proof: 'fresh',
    records: ['letter.sent', 'letter.queued'],
    summary: 'Send a letter by mail, by the exchange, or as a message on the desk',
    description:
      'Mail waits until the mail server takes it over, and is tried for two days; then it is refused with what was said.',
    params: ById,
    body: LetterBound,
    answers: { 200: Letter },
  },
  mark: {
    method: 'POST',
    path: '/v1/letters/:id/mark',
    permission: 'letters.send',
    caller: 'person',
    proof: 'fresh',
    records: ['letter.sent'],
    summary: 'Note that you posted a letter, or put it into a portal',
    params: ById,
    body: LetterMark,
    answers: { 200: Letter },
  },
  cancel: {
    method: 'POST',
    path: '/v1/letters/:id/cancel',
    permission: 'letters.send',
    caller: 'person',
    records: ['letter.cancelled'],
    summary: 'Stop a letter that waits for the mail server',
    params: ById,
    answers: { 200: Letter },
  },
});
