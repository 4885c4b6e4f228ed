import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';

/** What letters are written for: by an authority, by a platform, and by both. */
export const LETTER_KINDS = {
  order: 'authority',
  notice: 'authority',
  referral: 'authority',
  concern: 'authority',
  invitation: 'authority',
  'insufficient-answer': 'authority',
  'last-warning': 'authority',
  'show-cause': 'authority',
  fine: 'authority',
  block: 'authority',
  restoration: 'authority',
  demarche: 'authority',
  acknowledgement: 'platform',
  clarification: 'platform',
  narrowing: 'platform',
  refusal: 'platform',
  compliance: 'platform',
  'way-mutual-legal-assistance': 'platform',
  'way-executive-agreement': 'platform',
  'way-e-evidence': 'platform',
  'way-voluntary-emergency': 'platform',
  'way-voluntary-non-content': 'platform',
  'way-preservation': 'platform',
  'way-terms-review': 'platform',
  'way-local-effect': 'platform',
  'way-domestic-order': 'platform',
} as const satisfies Readonly<Record<string, 'authority' | 'platform'>>;
export type LetterKind = keyof typeof LETTER_KINDS;

/** What a letter may have to say before it can go out. */
export const LETTER_ELEMENTS = [
  'letterhead',
  'number',
  'date',
  'addressee',
  'reference',
  'signatory',
  'ground',
  'facts',
  'targets',
  'asked',
  'dueAt',
  'missing',
  'amount',
  'remedy',
  'nextStep',
] as const;
export type LetterElement = (typeof LETTER_ELEMENTS)[number];

/** A letter as data: its words in one language, with `{element}` where something of the case belongs. */
export const LetterTemplate = Type.Object(
  {
    kind: Type.Enum(Object.keys(LETTER_KINDS) as LetterKind[]),
    language: Type.String({ pattern: '^[a-z]{2}$' }),
    subject: Type.String({ minLength: 1, maxLength: 300 }),
    paragraphs: Type.Array(Type.String({ minLength: 1, maxLength: 4_000 }), { minItems: 1, maxItems: 40 }),
    requires: Type.Array(Type.Enum([...LETTER_ELEMENTS]), {
      uniqueItems: true,
      description: 'without these it cannot be sent',
    }),
  },
  { ...closed, $id: 'LetterTemplate' },
);
export type LetterTemplate = Static<typeof LetterTemplate>;
