import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId } from '../scalar.ts';
import { LetterKindName, LetterLanguage } from './letter.ts';

/** A letter as one installation sends it to another. */
export const LetterDocument = Type.Object(
  {
    kind: LetterKindName,
    language: LetterLanguage,
    number: Type.String({ minLength: 1, maxLength: 200 }),
    date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    subject: Type.String({ minLength: 1, maxLength: 1_000 }),
    text: Type.String({ minLength: 1, maxLength: 1_000_000 }),
    textSha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'of the text' }),
    pdfSha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'of its PDF' })),
  },
  { ...closed, $id: 'LetterDocument' },
);
export type LetterDocument = Static<typeof LetterDocument>;

/** A letter that another installation sent. */
export const ReceivedLetter = Type.Object(
  {
    id: OwnId('received letter'),
    peerId: OwnId('installation that sent it'),
    peerName: Type.String(),
    receivedAt: Instant('received'),
    letter: LetterDocument,
  },
  { ...closed, $id: 'ReceivedLetter' },
);
export type ReceivedLetter = Static<typeof ReceivedLetter>;
