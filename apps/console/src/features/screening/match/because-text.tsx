import type { ScreeningMatch } from '@breakwater/contracts/screening';
import { OwnText } from '../../../i18n/own-text.tsx';

/** Why something matched, in a sentence in the language of the console. */
export function BecauseText({ match, hint = false }: BecauseTextProps) {
  const { because, translations } = match;
  return (
    <OwnText
      of={{ because, translations: { ur: { because: translations.ur } } }}
      field="because"
      hint={hint}
      {...(hint && { className: 'one-line' })}
    />
  );
}

interface BecauseTextProps {
  readonly match: Pick<ScreeningMatch, 'because' | 'translations'>;
  /** On one line; pointing at it shows the whole. */
  readonly hint?: boolean;
}
