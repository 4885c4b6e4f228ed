import { type Static, Type } from 'typebox';
import { closed, Instant, Slug } from '../scalar.ts';
import {
  LetterAbout,
  LetterItem,
  LetterKindName,
  LetterLanguage,
  LetterRoute,
  LetterValues,
  MOST_ITEMS,
} from './letter.ts';
import { LetterTemplate } from './letter-template.ts';

const Items = Type.Array(LetterItem, { maxItems: MOST_ITEMS });
const asCorrespondence = Type.Optional(
  Type.Boolean({ description: 'note it in its matter as correspondence, not as the step of its kind' }),
);

/** A letter to begin. What it does not say is taken from what it is about. */
export const NewLetter = Type.Object(
  {
    kind: LetterKindName,
    language: LetterLanguage,
    instrument: Type.Optional(Slug('law pack whose own letter wins')),
    about: Type.Optional(LetterAbout),
    register: Type.Optional(Slug('register; the first of the settings when left out')),
    values: Type.Optional(LetterValues),
    items: Type.Optional(Items),
    route: Type.Optional(LetterRoute),
    asCorrespondence,
  },
  { ...closed, $id: 'NewLetter' },
);
export type NewLetter = Static<typeof NewLetter>;

/** What changes of a letter: what is left out stays; `values` and `items` are replaced whole. */
export const LetterChange = Type.Partial(
  Type.Object({
    subject: LetterTemplate.properties.subject,
    paragraphs: LetterTemplate.properties.paragraphs,
    values: LetterValues,
    items: Items,
    route: LetterRoute,
    register: Slug('register'),
    asCorrespondence: Type.Boolean(),
  }),
  { ...closed, $id: 'LetterChange' },
);
export type LetterChange = Static<typeof LetterChange>;

/** What a person saw: it goes out like this, or not at all. */
export const LetterBound = Type.Object(
  { fingerprint: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { ...closed, $id: 'LetterBound' },
);
export type LetterBound = Static<typeof LetterBound>;

/** What a person did by hand: posted it, or put it into a portal. */
export const LetterMark = Type.Object(
  {
    fingerprint: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    at: Type.Optional(Instant('when; now when left out')),
    note: Type.String({
      minLength: 1,
      maxLength: 500,
      pattern: '\\S',
      description: 'how: a receipt, a ticket',
    }),
  },
  { ...closed, $id: 'LetterMark' },
);
export type LetterMark = Static<typeof LetterMark>;
