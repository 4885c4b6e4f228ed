import type { TreatmentKind } from '@breakwater/contracts/models';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useModelWords } from '../words.ts';

/** What a group is called: languages by their own names, scripts and the rest by ours. */
export function useSliceName(): (kind: TreatmentKind, slice: string) => string {
  const languageName = useLanguageName();
  const wordOf = useModelWords();
  return (kind, slice) =>
    kind === 'language' ? languageName(slice) : wordOf(kind, slice.replaceAll(' ', '-'));
}
