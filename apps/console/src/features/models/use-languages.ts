import { useLanguageName } from '../../i18n/language-name.ts';
import { useT } from '../../i18n/t.tsx';

/** ISO 639-2 for texts in whatever language. */
const ANY = 'mul';

/** Languages in words. */
export function useLanguages(): (tags: readonly string[]) => string {
  const t = useT();
  const nameOf = useLanguageName();
  return (tags) =>
    tags.map((tag) => (tag === ANY ? t('models.any-language') : nameOf(tag))).join(t('models.and'));
}
