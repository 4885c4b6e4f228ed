/** Says of a model that it is for texts in whatever language (ISO 639-2). */
export const ANY_LANGUAGE = 'mul';

/**
 * Texts in the languages of a model, all where it is for any.
 *
 * @example
 * inLanguages([{ language: 'en' }, { language: 'ur' }], ['ur']) // => [{ language: 'ur' }]
 * inLanguages([{ language: 'en' }], ['mul']) // => [{ language: 'en' }]
 */
export function inLanguages<T extends { readonly language: string }>(
  texts: readonly T[],
  languages: readonly string[],
): readonly T[] {
  if (languages.includes(ANY_LANGUAGE)) return texts;
  return texts.filter(({ language }) => languages.includes(language));
}
