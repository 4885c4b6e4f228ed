import type { LocalText } from '@breakwater/contracts';
import { useLingui } from '@lingui/react';

/** A text that is there in each language, in the language of now. */
export function useLocalText(): (text: LocalText) => string {
  const { i18n } = useLingui();
  return (text) => (i18n.locale === 'ur' ? text.ur : text.en);
}
