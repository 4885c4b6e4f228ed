import { LOCALES, type Locale } from '@breakwater/contracts';

/**
 * The language of a page: the one asked for, else the one that the browser likes best (RFC 9110 § 12.5.4), else
 * English.
 *
 * @example
 * ```ts
 * languageOf(undefined, 'fr, ur-PK;q=0.9, en;q=0.8') // => 'ur'
 * languageOf('en', 'ur') // => 'en'
 * ```
 */
export function languageOf(asked: unknown, acceptLanguage: string | undefined): Locale {
  if (isLocale(asked)) return asked;
  const liked = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return liked.map(({ language }) => language).find(isLocale) ?? 'en';
}

function isLocale(text: unknown): text is Locale {
  return (LOCALES as readonly unknown[]).includes(text);
}

export function isEmbedded(asked: unknown): boolean {
  return asked === '1';
}
