import type { Language } from '@breakwater/learn';

const MARKS = /[\u0300-\u036f]/g;
const MARKED = new Set<Language>(['tr', 'fr', 'kmr']);
const PERSIAN_LETTERS = new Set<Language>(['ur', 'fa', 'pnb', 'ps']);

/**
 * A post as many people write it: without marks on Latin letters, since their keyboard has none, or with the Arabic
 * forms of kaf and yeh, which other keyboards write. Undefined where nothing changes.
 */
export function otherSpelling(text: string, language: Language): string | undefined {
  const written = MARKED.has(language)
    ? text.normalize('NFD').replace(MARKS, '').normalize('NFC').replaceAll('ı', 'i')
    : PERSIAN_LETTERS.has(language)
      ? text.replaceAll('ک', 'ك').replaceAll('ی', 'ي')
      : text;
  return written === text ? undefined : written;
}
