import { AnswerShapeError, type PolicyVerdict, type ScoredLabel } from './policy-reading.ts';

/** Which category of a guard stands for which label of ours; the others do not concern us. */
export type CategoryLabels = Readonly<Record<string, string>>;

/** A guard gives levels and no scores. Controversial is below one half: for people to see, not by itself a violation. */
const LEVEL_SCORES: Readonly<Record<string, number>> = { Safe: 0.05, Controversial: 0.4, Unsafe: 0.9 };

/**
 * The answer of Qwen3Guard: `Safety: Safe|Controversial|Unsafe` and `Categories: …`.
 *
 * @throws AnswerShapeError
 * @example
 * ```ts
 * const options = { categories: { Violent: 'incitement' }, threshold: 0.5 }
 * readQwen3Guard('Safety: Unsafe\nCategories: Violent', options).labels // => [{ label: 'incitement', score: 0.9 }]
 * readQwen3Guard('Safety: Unsafe\nCategories: PII', options).violation // => false
 * readQwen3Guard('Safe', options) // => throws AnswerShapeError
 * ```
 */
export function readQwen3Guard(
  text: string,
  { categories, threshold }: { readonly categories: CategoryLabels; readonly threshold: number },
): PolicyVerdict {
  const found =
    /^Safety: (Safe|Controversial|Unsafe)\s*\nCategories: ([^\n]+?)\s*(?:\nRefusal: (?:Yes|No)\s*)?$/.exec(
      text.trim(),
    );
  if (!found) throw new AnswerShapeError('the answer has no lines Safety and Categories');
  const score = LEVEL_SCORES[found[1] ?? ''] ?? 0;
  const named = (found[2] ?? '').split(',').map((name) => name.trim());
  const labels = found[1] === 'Safe' ? [] : labelled(named, categories, score);
  return { violation: labels.some((one) => one.score >= threshold), labels };
}

/**
 * The answer of Llama Guard: `safe`, or `unsafe` and its categories on a second line.
 *
 * @throws AnswerShapeError
 * @example
 * ```ts
 * readLlamaGuard('unsafe\nS1,S10', { S1: 'incitement' }).labels // => [{ label: 'incitement', score: 1 }]
 * readLlamaGuard('unsafe\nS6', { S1: 'incitement' }).violation // => false
 * readLlamaGuard('unsafe', {}) // => throws AnswerShapeError
 * ```
 */
export function readLlamaGuard(text: string, categories: CategoryLabels): PolicyVerdict {
  const found = /^(safe|unsafe)(?:\s*\n\s*(S\d{1,2}(?:\s*,\s*S\d{1,2})*))?$/.exec(text.trim());
  const named = found?.[2]?.split(',').map((name) => name.trim()) ?? [];
  if (!found || (found[1] === 'safe') !== (named.length === 0))
    throw new AnswerShapeError('the answer is neither safe nor unsafe with its categories');
  const labels = labelled(named, categories, 1);
  return { violation: labels.length > 0, labels };
}

/** Each label once. */
function labelled(named: readonly string[], categories: CategoryLabels, score: number): ScoredLabel[] {
  const labels = named.flatMap((name) => (Object.hasOwn(categories, name) ? [categories[name] ?? ''] : []));
  return [...new Set(labels)].map((label) => ({ label, score }));
}
