import type { ModelExplanation } from '@breakwater/contracts/models';
import type { MarkedSpan, TextModel } from '@breakwater/learn';

/** What a version says of a text, and which passages carry it. The text is kept nowhere. */
export function explainText(
  model: TextModel,
  { id, version }: { readonly id: string; readonly version: number },
  text: string,
  marked: readonly MarkedSpan[],
): ModelExplanation {
  const judgements = model.judge(text, marked);
  if (!judgements) {
    const unknown = `It has fewer than ${model.header.leastWords} words, which is too little to say anything.`;
    return { model: id, version, unknown, labels: [] };
  }
  return {
    model: id,
    version,
    labels: judgements.map(({ label, probability, band }) => ({
      label,
      probability,
      band,
      spans: model.explain(text, label, marked).map((span) => ({ ...span })),
    })),
  };
}
