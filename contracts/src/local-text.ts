import { type Static, Type } from 'typebox';
import { closed } from './scalar.ts';

/** Languages in which Breakwater speaks to people. */
export const LOCALES = ['en', 'ur'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text that people read, in each language. */
export const LocalText = Type.Object(
  {
    en: Type.String({ minLength: 1, maxLength: 10_000 }),
    ur: Type.String({ minLength: 1, maxLength: 10_000 }),
  },
  { ...closed, $id: 'LocalText' },
);
export type LocalText = Static<typeof LocalText>;
