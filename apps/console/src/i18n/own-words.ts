import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import { directionOf, isLocale, type Locale } from './locale.ts';

/** What a rule's own `title` and `because` are in. */
const DEFAULT_LOCALE = 'en' satisfies Locale;

/** Something with a text, and perhaps the same text in other languages. */
export type Translatable<Field extends string> = Readonly<Record<Field, string>> & {
  readonly translations?: { readonly ur?: Readonly<Record<Field, string>> };
};

/** A text with what the element around it says of its language. */
export interface OwnWords {
  readonly text: string;
  readonly attributes: { readonly lang: Locale; readonly dir: 'ltr' | 'rtl' | 'auto' };
}

/**
 * What a rule, or what follows from one, says in a language. Where nobody has translated it, the text itself stands,
 * marked as what it is: inside an Urdu page it is read and set as English.
 *
 * @example
 * ```ts
 * ownWords({ title: 'Spam', translations: { ur: { title: 'اسپیم' } } }, 'title', 'ur').text // => 'اسپیم'
 * ownWords({ title: 'Spam' }, 'title', 'ur').attributes.lang // => 'en'
 * ```
 */
export function ownWords<Field extends string>(
  of: Translatable<Field>,
  field: Field,
  locale: Locale,
): OwnWords {
  const translated = locale === DEFAULT_LOCALE ? undefined : of.translations?.[locale]?.[field];
  if (translated !== undefined) {
    return { text: translated, attributes: { lang: locale, dir: directionOf(locale) } };
  }
  // Whoever writes rules may write them in any language, whatever is asked: the text itself shows its direction.
  return { text: of[field], attributes: { lang: DEFAULT_LOCALE, dir: 'auto' } };
}

/** `ownWords` in the language of now. */
export function useOwnWords(): <Field extends string>(of: Translatable<Field>, field: Field) => OwnWords {
  const { i18n } = useLingui();
  const locale = isLocale(i18n.locale) ? i18n.locale : DEFAULT_LOCALE;
  return useCallback((of, field) => ownWords(of, field, locale), [locale]);
}
