import { AnswerShapeError, type PolicyVerdict } from './policy-reading.ts';
import type { TokenLogprob } from './read-completion.ts';

/**
 * The answer of a model by how likely it was to begin with yes or with no.
 *
 * @throws AnswerShapeError when neither was among what it could have begun with
 * @example
 * ```ts
 * const even = [{ token: ' Yes', logprob: -1 }, { token: 'no', logprob: -1 }]
 * readYesNo(even, { label: 'any', threshold: 0.5 }) // => { violation: true, labels: [{ label: 'any', score: 0.5 }] }
 * ```
 */
export function readYesNo(
  tokens: readonly TokenLogprob[],
  { label, threshold }: { readonly label: string; readonly threshold: number },
): PolicyVerdict {
  const [yes, no] = ['yes', 'no'].map((word) =>
    tokens
      .filter(({ token }) => token.trim().toLowerCase() === word)
      .reduce((sum, { logprob }) => sum + Math.exp(Math.min(logprob, 0)), 0),
  );
  const total = (yes ?? 0) + (no ?? 0);
  if (!(total > 0)) throw new AnswerShapeError('the answer begins with neither yes nor no');
  const score = (yes ?? 0) / total;
  return { violation: score >= threshold, labels: [{ label, score }] };
}
