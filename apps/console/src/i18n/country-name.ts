import { useLingui } from '@lingui/react';
import { useMemo } from 'react';

/** What a country (ISO 3166-1 alpha-2) is called in the language of now; its code where that is none. */
export function useCountryName(): (code: string) => string {
  const { i18n } = useLingui();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.locale, { type: 'region', fallback: 'code' });
    return (code) => {
      try {
        return names.of(code) ?? code;
      } catch {
        // No code of a region: shown as it is.
        return code;
      }
    };
  }, [i18n.locale]);
}
