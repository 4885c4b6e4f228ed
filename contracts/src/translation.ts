import { type TProperties, Type } from 'typebox';
import { LOCALES } from './local-text.ts';
import { closed } from './scalar.ts';

/** The language of a rule's own `title` and `because`, and of whatever is made from them. */
export const DEFAULT_LOCALE = LOCALES[0];

/**
 * The texts of a thing in the other languages, by language and then by field: `translations.ur.because` stands for
 * `because`. Left out where nobody has translated it; then the text itself is read.
 */
export const translationsOf = <Fields extends TProperties>(fields: Fields) =>
  Type.Object(
    { ur: Type.Optional(Type.Object(fields, closed)) },
    { ...closed, description: 'the same in other languages' },
  );

/** A reason that was given, in other languages. */
export const ReasonTranslations = translationsOf({ because: Type.String() });
