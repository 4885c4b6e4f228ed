import { Type } from 'typebox';
import { File, Nothing, operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed, OwnId } from '../../scalar.ts';
import { LETTER_STATES, Letter, LetterKindName, LetterSummary } from '../letter.ts';
import { LetterChange, NewLetter } from '../letter-request.ts';
import { LetterTemplate } from '../letter-template.ts';
import { ReceivedLetter } from '../received-letter.ts';

/** A letter about 2,000 addresses, each as long as it may be, with its words. */
const LETTER_BODY = 12 * 1024 * 1024;

/** Letters as they are written. */
export const letterOperations = operations('letters', {
  letters: {
    method: 'GET',
    path: '/v1/letters',
    permission: 'letters.read',
    onRead: 'letters.read',
    summary: 'Letters with their state, the latest begun first',
    query: pageQuery(
      {
        state: Type.Optional(Type.Enum([...LETTER_STATES])),
        kind: Type.Optional(LetterKindName),
        about: Type.Optional(OwnId('matter, order or case')),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(LetterSummary) },
  },
  templates: {
    method: 'GET',
    path: '/v1/letters/templates',
    permission: 'letters.read',
    platform: 'none',
    summary: 'Templates of letters: the general ones, and those of law packs',
    query: Type.Object(
      {
        kind: Type.Optional(LetterKindName),
        language: Type.Optional(LetterTemplate.properties.language),
        instrument: Type.Optional(Type.String({ maxLength: 100 })),
      },
      closed,
    ),
    answers: {
      200: Type.Object(
        {
          templates: Type.Array(Type.Object({ source: Type.String(), template: LetterTemplate }, closed)),
        },
        closed,
      ),
    },
  },
  received: {
    method: 'GET',
    path: '/v1/letters/received',
    permission: 'letters.read',
    onRead: 'letters.received.read',
    summary: 'Letters that other installations sent, the latest first',
    query: pageQuery({}, { maximum: 200 }),
    answers: { 200: pageOf(ReceivedLetter) },
  },
  make: {
    method: 'POST',
    path: '/v1/letters',
    permission: 'letters.write',
    records: ['letter.drafted'],
    summary: 'Begin a letter from its template; what is known of its matter, order or case is filled in',
    body: NewLetter,
    bodyLimit: LETTER_BODY,
    answers: { 201: Letter },
  },
  letter: {
    method: 'GET',
    path: '/v1/letters/:id',
    permission: 'letters.read',
    onRead: 'letter.read',
    summary: 'A letter: its words, what it still lacks, who signed it, on what way it went',
    params: ById,
    answers: { 200: Letter },
  },
  change: {
    method: 'PATCH',
    path: '/v1/letters/:id',
    permission: 'letters.write',
    records: ['letter.changed'],
    summary: 'Change a letter that has not left the house; its signature is void',
    description: 'Of one that has, only the way can change: a severe one has to be signed for it again.',
    params: ById,
    body: LetterChange,
    bodyLimit: LETTER_BODY,
    answers: { 200: Letter },
  },
  discard: {
    method: 'POST',
    path: '/v1/letters/:id/discard',
    permission: 'letters.write',
    caller: 'person',
    records: ['letter.discarded'],
    summary: 'Give a letter up; the number that it has stays given',
    params: ById,
    body: Type.Object({ because: Type.String({ minLength: 3, maxLength: 2_000, pattern: '\\S' }) }, closed),
    answers: { 204: Nothing },
  },
  text: {
    method: 'GET',
    path: '/v1/letters/:id/text',
    permission: 'letters.read',
    onRead: 'letter.read',
    summary: 'The letter as plain text: of this its SHA-256 is',
    params: ById,
    answers: { 200: File('text/plain') },
  },
  pdf: {
    method: 'GET',
    path: '/v1/letters/:id/pdf',
    permission: 'letters.read',
    onRead: 'letter.read',
    summary: 'The letter as PDF; a draft says across the page that it is one',
    params: ById,
    answers: { 200: File('application/pdf') },
  },
});
