import type { ModelEvaluation } from '@breakwater/contracts/models';
import { curveOf, figuresOf } from './figures-of.ts';
import { anyLabel } from './to-examples.ts';

/** What a version says of texts whose labels are known, one list a label. */
export interface Answers {
  readonly names: readonly string[];
  readonly probabilities: readonly Float64Array[];
  /** Which texts have the label, as 1 and 0. */
  readonly labels: readonly Uint8Array[];
}

/** Figures and curves of all labels together and of each, on texts that the version had not seen. */
export function measureAnswers(
  { names, probabilities, labels }: Answers,
  count: number,
): Pick<ModelEvaluation, 'heldOut' | 'labels' | 'curve'> {
  const together = anyLabel(probabilities, count);
  const anyOf = Uint8Array.from({ length: count }, (_, row) =>
    labels.some((list) => list[row] === 1) ? 1 : 0,
  );
  return {
    heldOut: figuresOf(together, anyOf),
    labels: names.map((label, at) => {
      const [list, own] = [probabilities[at] ?? together, labels[at] ?? anyOf];
      return { label, figures: figuresOf(list, own), curve: curveOf(list, own) };
    }),
    curve: curveOf(together, anyOf),
  };
}
