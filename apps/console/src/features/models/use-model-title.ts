import type { ModelSummary } from '@breakwater/contracts/models';
import { useLingui } from '@lingui/react';

/** What a model is called in the language of now, where its card says it in both. */
export function useModelTitle(): (model: Pick<ModelSummary, 'title' | 'titles'>) => string {
  const { i18n } = useLingui();
  return ({ title, titles }) => titles?.[i18n.locale === 'ur' ? 'ur' : 'en'] ?? title;
}
