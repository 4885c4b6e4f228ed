import { Type } from 'typebox';
import { File, operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed, Instant } from '../../scalar.ts';
import { CaseLetter, CaseSending, NewCaseLetter, NewReceipt, NewSending } from '../case-letter.ts';
import {
  CASE_KINDS,
  CASE_STATES,
  CaseChange,
  CaseFact,
  CaseSummary,
  CaseworkCase,
  NewCase,
} from '../casework-case.ts';

const Because = Type.Object(
  { because: Type.String({ minLength: 1, maxLength: 5_000, pattern: '\\S' }) },
  closed,
);
const id = Type.Optional(Type.String({ maxLength: 100 }));

/** What an authority asks of platforms, letter by letter. */
export const caseOperations = operations('casework', {
  cases: {
    method: 'GET',
    path: '/v1/casework/cases',
    permission: 'casework.read',
    onRead: 'casework.cases.read',
    summary: 'Cases, what is overdue first',
    query: pageQuery(
      {
        state: Type.Optional(Type.Enum([...CASE_STATES])),
        kind: Type.Optional(Type.Enum([...CASE_KINDS])),
        addresseeId: id,
        overdue: Type.Optional(Type.Boolean({ description: 'only what is overdue' })),
        q: Type.Optional(Type.String({ maxLength: 200, description: 'a number, or part of a reference' })),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(CaseSummary) },
  },
  case: {
    method: 'GET',
    path: '/v1/casework/cases/:id',
    permission: 'casework.read',
    onRead: 'casework.case.read',
    summary: 'A case: clocks, letters, answers; its items are a list of their own',
    params: ById,
    answers: { 200: CaseworkCase },
  },
  openCase: {
    method: 'POST',
    path: '/v1/casework/cases',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.case.opened'],
    summary: 'Begin a case as a draft',
    description:
      'Orders and notices to another installation go by the exchange instead: 409 `case-goes-by-exchange`.',
    body: NewCase,
    answers: { 201: CaseworkCase },
  },
  changeCase: {
    method: 'PATCH',
    path: '/v1/casework/cases/:id',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.case.changed'],
    summary: 'Change a draft; letters that were made for it are stale then',
    params: ById,
    body: CaseChange,
    answers: { 200: CaseworkCase },
  },
  resumeCase: {
    method: 'POST',
    path: '/v1/casework/cases/:id/resume',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.case.resumed'],
    summary: 'Say that the question of the addressee was answered: clocks run again',
    params: ById,
    body: Type.Object({ at: Instant('when it was answered') }, closed),
    answers: { 200: CaseworkCase },
  },
  withdrawCase: {
    method: 'POST',
    path: '/v1/casework/cases/:id/withdraw',
    permission: 'casework.issue',
    caller: 'staff',
    records: ['casework.case.withdrawn'],
    summary: 'Take a case back: nothing is asked any more',
    params: ById,
    body: Because,
    answers: { 200: CaseworkCase },
  },
  closeCase: {
    method: 'POST',
    path: '/v1/casework/cases/:id/close',
    permission: 'casework.issue',
    caller: 'staff',
    records: ['casework.case.closed'],
    summary: 'Close a case; what is open stays on record as open',
    params: ById,
    body: Because,
    answers: { 200: CaseworkCase },
  },
  facts: {
    method: 'GET',
    path: '/v1/casework/facts',
    permission: 'casework.read',
    summary: 'What cases came to, for who counts; those that were sent in a time',
    query: Type.Object(
      {
        addresseeId: id,
        from: Type.Optional(Instant('sent from then on')),
        to: Type.Optional(Instant('sent before')),
      },
      closed,
    ),
    answers: { 200: Type.Object({ facts: Type.Array(CaseFact) }, closed) },
  },
  makeLetter: {
    method: 'POST',
    path: '/v1/casework/cases/:id/letters',
    permission: 'casework.issue',
    caller: 'staff',
    records: ['casework.letter.made'],
    summary: 'Make a letter of a case; the first is of its own kind',
    description:
      'It is written, numbered and printed by the letters, under the same id. 422 `letter-incomplete` names all that it lacks.',
    params: ById,
    body: NewCaseLetter,
    answers: { 201: CaseLetter },
  },
  letter: {
    method: 'GET',
    path: '/v1/casework/cases/:id/letters/:letterId',
    permission: 'casework.read',
    onRead: 'casework.letter.read',
    summary: 'The file of a letter',
    params: Type.Object({ ...ById.properties, letterId: Type.String({ maxLength: 100 }) }),
    answers: { 200: File('application/octet-stream') },
  },
  recordSending: {
    method: 'POST',
    path: '/v1/casework/cases/:id/sendings',
    permission: 'casework.issue',
    caller: 'staff',
    records: ['casework.letter.sent'],
    summary: 'Say that a letter went out, and how; with the first its items are asked for',
    description:
      '409 `letter-stale` where the case is not what the letter was made for, `letter-unsigned` where a second person has to sign it before. The letter is noted as handed over as well.',
    params: ById,
    body: NewSending,
    answers: { 201: CaseSending },
  },
  recordReceipt: {
    method: 'POST',
    path: '/v1/casework/cases/:id/sendings/:sendingId/receipt',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.letter.received'],
    summary: 'Say when the addressee had a letter: periods that begin with receipt run from then',
    params: Type.Object({ ...ById.properties, sendingId: Type.String({ maxLength: 100 }) }),
    body: NewReceipt,
    answers: { 200: CaseSending },
  },
});
