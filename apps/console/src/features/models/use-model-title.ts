import type { ModelSummary } from '@breakwater/contracts/models';
import { useLocalText } from '../../i18n/local-text.ts';

/** What a model is called in the language of now, where its card says it in both. */
export function useModelTitle(): (model: Pick<ModelSummary, 'title' | 'titles'>) => string {
  const local = useLocalText();
  return ({ title, titles }) => (titles ? local(titles) : title);
}
