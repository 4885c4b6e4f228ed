import { usePartWords } from '../../i18n/word-of.ts';

/** What a label of a model is called in the language of now; the label itself where somebody made it up. */
export function useModelLabel(): (label: string) => string {
  const wordOf = usePartWords('ui');
  return (label) => wordOf('model-label', label);
}
