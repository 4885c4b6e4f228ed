import { type Static, Type } from 'typebox';
import { PAUSE_REASONS } from '../law/law-vocabulary.ts';
import { closed, Instant, OwnId } from '../scalar.ts';

/** What an addressee wrote back: that it has the letter, an answer, a question that stops the clock, or something else. */
export const ANSWER_KINDS = ['receipt', 'answer', 'asks-back', 'other'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export const ANSWER_WAYS = ['e-mail', 'portal', 'post', 'telephone', 'in-person'] as const;

/** Bytes that a mail may have which is dropped in. */
export const MAIL_MAX_BYTES = 25 * 1024 * 1024;

const kind = {
  kind: Type.Enum([...ANSWER_KINDS]),
  at: Instant('when it came'),
  pauses: Type.Optional(
    Type.Enum([...PAUSE_REASONS], {
      description: 'with `asks-back`: why clocks stand still until it is answered',
    }),
  ),
};

/** An answer that a person writes down. */
export const NewCaseAnswer = Type.Object(
  {
    ...kind,
    way: Type.Enum([...ANSWER_WAYS]),
    text: Type.String({ minLength: 1, maxLength: 50_000, pattern: '\\S' }),
    from: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { ...closed, $id: 'NewCaseAnswer' },
);
export type NewCaseAnswer = Static<typeof NewCaseAnswer>;

/** What is said of a mail that is dropped in; the rest is read from it. */
export const MailQuery = Type.Object(
  { ...kind, name: Type.Optional(Type.String({ maxLength: 300, description: 'name of the file' })) },
  closed,
);
export type MailQuery = Static<typeof MailQuery>;

/** What a mail says of itself: nothing in it is proved by that. */
export const MailHead = Type.Object(
  {
    from: Type.Optional(Type.String()),
    to: Type.Optional(Type.String()),
    subject: Type.Optional(Type.String()),
    date: Type.Optional(Type.String({ description: 'as it stands there' })),
    messageId: Type.Optional(Type.String()),
    attachments: Type.Array(
      Type.Object(
        {
          name: Type.Optional(Type.String()),
          mediaType: Type.String(),
          bytes: Type.Integer({ minimum: 0 }),
          sha256: Type.String(),
        },
        closed,
      ),
    ),
    attachmentsLeftOut: Type.Integer({ minimum: 0, description: 'beyond those that are listed' }),
    cut: Type.Boolean({ description: 'its text was longer than what is shown' }),
  },
  { ...closed, $id: 'MailHead' },
);
export type MailHead = Static<typeof MailHead>;

export const AnswerAssessment = Type.Object(
  {
    sufficient: Type.Boolean(),
    because: Type.String({ minLength: 1, maxLength: 5_000, pattern: '\\S' }),
  },
  { ...closed, $id: 'AnswerAssessment' },
);
export type AnswerAssessment = Static<typeof AnswerAssessment>;

export const CaseAnswer = Type.Object(
  {
    id: OwnId('answer'),
    ...NewCaseAnswer.properties,
    text: Type.String({ description: 'text alone: nothing in it leads anywhere' }),
    recordedAt: Instant('when it was written down'),
    by: Type.String(),
    mail: Type.Optional(MailHead),
    captureId: Type.Optional(OwnId('capture that is the mail as it came')),
    assessment: Type.Optional(
      Type.Object({ ...AnswerAssessment.properties, at: Instant('judged'), by: Type.String() }, closed),
    ),
  },
  { ...closed, $id: 'CaseAnswer' },
);
export type CaseAnswer = Static<typeof CaseAnswer>;
