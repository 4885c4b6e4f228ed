import { useLingui } from '@lingui/react';
import { useMemo } from 'react';

/** What a language (BCP 47 tag) is called in the language of now; ours for the few that browsers have no name for. */
export function useLanguageName(): (tag: string) => string {
  const { i18n } = useLingui();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.locale, { type: 'language', fallback: 'code' });
    return (tag) => {
      const own = `ui.language.${tag}`;
      if (own in i18n.messages) return i18n._(own);
      try {
        return names.of(tag) ?? tag;
      } catch {
        // Not a well-formed tag: shown as it is.
        return tag;
      }
    };
  }, [i18n, i18n.locale]);
}
