import { type Static, Type } from 'typebox';
import type { LetterElement } from '../letters/letter-template.ts';
import { closed, Instant, OwnId } from '../scalar.ts';
import { LetterLanguage } from './addressee.ts';

/** Letters that a case can have: the first one is of the kind of the case. */
export const CASE_LETTER_KINDS = [
  'order',
  'notice',
  'referral',
  'concern',
  'invitation',
  'insufficient-answer',
  'last-warning',
  'show-cause',
] as const;
export type CaseLetterKind = (typeof CASE_LETTER_KINDS)[number];

/** How a letter went out of the house by somebody's own hand. */
export const SENDING_WAYS = ['e-mail', 'portal', 'post', 'handed-over'] as const;
export type SendingWay = (typeof SENDING_WAYS)[number];

/** What a person can write into a letter of a case; letterhead, number and date are the house's, its items those of the case. */
export const CASE_LETTER_ELEMENTS = [
  'addressee',
  'reference',
  'signatory',
  'ground',
  'facts',
  'asked',
  'dueAt',
  'missing',
  'remedy',
  'nextStep',
] as const satisfies readonly LetterElement[];
export type CaseLetterElement = (typeof CASE_LETTER_ELEMENTS)[number];

/** `confirmed`: somebody or something says so; `presumed`: by a rule of the law, such as days after posting. */
export const RECEIPT_BASES = ['confirmed', 'presumed'] as const;

const said = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** What an officer writes into a letter; addressee, items and what is due follow from the case. */
export const NewCaseLetter = Type.Object(
  {
    kind: Type.Enum([...CASE_LETTER_KINDS]),
    language: Type.Optional(LetterLanguage),
    items: Type.Optional(
      Type.Enum(['all', 'open'], {
        description: 'which items it lists: all at first, and those that are open later, when left out',
      }),
    ),
    elements: Type.Optional(
      Type.Partial(Type.Record(Type.Enum([...CASE_LETTER_ELEMENTS]), said(4_000)), {
        description:
          'what it has to say in place of what follows from the case: signatory is one of the settings of letters, dueAt an instant, addressee a name with the lines of its address',
      }),
    ),
  },
  { ...closed, $id: 'NewCaseLetter' },
);
export type NewCaseLetter = Static<typeof NewCaseLetter>;
export type LetterElements = Readonly<Partial<Record<CaseLetterElement, string>>>;

/** A letter of a case, by its hash. What it says cannot change; when the items changed since, it is stale. */
export const CaseLetter = Type.Object(
  {
    id: Type.String({ description: 'letter' }),
    kind: Type.Enum([...CASE_LETTER_KINDS]),
    language: LetterLanguage,
    sha256: Type.String({ description: 'of its PDF' }),
    items: Type.Integer({ minimum: 0 }),
    stale: Type.Boolean({ description: 'the case is not what it was written for: make it again' }),
    madeAt: Instant('made'),
    madeBy: Type.String(),
  },
  { ...closed, $id: 'CaseLetter' },
);
export type CaseLetter = Static<typeof CaseLetter>;

const received = {
  receivedAt: Instant('when the addressee had it'),
  receivedBasis: Type.Enum([...RECEIPT_BASES]),
  receivedNote: Type.Optional(Type.String({ maxLength: 2_000, description: 'how that is known' })),
};

/** That a letter went out. */
export const NewSending = Type.Object(
  {
    letterId: Type.String({ minLength: 1, maxLength: 100 }),
    way: Type.Enum([...SENDING_WAYS]),
    at: Instant('when it went'),
    to: Type.Optional(Type.String({ maxLength: 1_000, description: 'channel of the addressee' })),
    note: Type.Optional(Type.String({ maxLength: 2_000 })),
  },
  { ...closed, $id: 'NewSending' },
);
export type NewSending = Static<typeof NewSending>;

export const NewReceipt = Type.Object(received, { ...closed, $id: 'NewReceipt' });
export type NewReceipt = Static<typeof NewReceipt>;

export const CaseSending = Type.Object(
  {
    id: OwnId('sending'),
    ...NewSending.properties,
    way: Type.Enum([...SENDING_WAYS, 'exchange']),
    recordedAt: Instant('when it was written down'),
    by: Type.String(),
    ...Type.Partial(NewReceipt).properties,
    receivedBy: Type.Optional(Type.String({ description: 'who wrote the receipt down' })),
  },
  { ...closed, $id: 'CaseSending' },
);
export type CaseSending = Static<typeof CaseSending>;
