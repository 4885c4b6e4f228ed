import { usePartWords, type WordOf } from '../../../i18n/word-of.ts';

/** The words for a code of a family, e.g. `comparison` and `email`; the code itself where there are none. */
export function useWordOf(): WordOf {
  return usePartWords('gate');
}
