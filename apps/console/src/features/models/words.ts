import { usePartWords, type WordOf } from '../../i18n/word-of.ts';

/** Words for codes about models: kinds of text, keys of a card, phases. */
export function useModelWords(): WordOf {
  return usePartWords('models');
}
