import type { LocalText } from '@breakwater/contracts';
import { useLingui } from '@lingui/react';
import { directionOf } from '../i18n/locale.ts';

/** A text that comes in English and Urdu, in the language of now. */
export function Local({ text }: { readonly text: LocalText }) {
  const { i18n } = useLingui();
  const shown = i18n.locale === 'ur' ? 'ur' : 'en';
  return (
    <span lang={shown} dir={directionOf(shown)}>
      {text[shown]}
    </span>
  );
}
