import { i18n } from '@lingui/core';
import { loadCatalogues } from './catalogues.ts';

export const LOCALES = ['en', 'ur'] as const;
export type Locale = (typeof LOCALES)[number];

const KEPT_AS = 'breakwater.locale';
/** Latin digits in both, as staff in Pakistan read them. */
export const FORMAT_LOCALES: Readonly<Record<Locale, string>> = { en: 'en-GB', ur: 'ur-PK-u-nu-latn' };

export function isLocale(value: unknown): value is Locale {
  return value === 'en' || value === 'ur';
}

export function currentLocale(): Locale {
  return isLocale(i18n.locale) ? i18n.locale : 'en';
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ur' ? 'rtl' : 'ltr';
}

/** Before anybody signed in: what was chosen on this machine, or what the browser prefers. */
export async function startLocale(): Promise<void> {
  // A catalogue that nobody waited for is a fault of ours, and looks like any other text until somebody says so.
  i18n.on('missing', ({ id, locale }) => reportError(new Error(`There are no words for ${id} in ${locale}`)));
  const kept = localStorage.getItem(KEPT_AS);
  await changeLocale(isLocale(kept) ? kept : navigator.language.startsWith('ur') ? 'ur' : 'en');
  // What is chosen in one window holds in the others at once, as the light does.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEPT_AS && isLocale(newValue) && newValue !== currentLocale()) void changeLocale(newValue);
  });
}

/** Loads the language's texts first, so that no page shows half of it. */
export async function changeLocale(locale: Locale): Promise<void> {
  await loadCatalogues(locale);
  localStorage.setItem(KEPT_AS, locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  i18n.activate(locale);
}
