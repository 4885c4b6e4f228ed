import type { Assessment } from '@breakwater/contracts/orders';

/**
 * The article that the advice rests on: of the strictest failed test, or of what is missing without
 * which nothing is obeyed; else of the first defect. None where all is well.
 *
 * @example
 * ```ts
 * const text = { en: 'x', ur: 'x' };
 * const failed = { test: 'time-range', result: 'failed', outcome: 'narrow', label: text, explain: text, art: 'Art. 5' } as const;
 * decidingRule({ advice: 'narrow', tests: [failed], defects: [] })?.art // => 'Art. 5'
 * decidingRule({ advice: 'comply', tests: [], defects: [] }) // => undefined
 * ```
 */
export function decidingRule({
  advice,
  tests,
  defects,
}: Pick<Assessment, 'advice' | 'tests' | 'defects'>): Rule | undefined {
  if (advice === 'comply') return undefined;
  const failed = tests.filter(({ result }) => result === 'failed');
  if (advice === 'clarify') return defects.find(({ weight }) => weight === 'fatal') ?? defects[0];
  return (
    failed.find(({ outcome }) => outcome === advice) ??
    (advice === 'refuse' ? defects.find(({ weight }) => weight === 'fatal') : undefined) ??
    tests.find(({ result }) => result === 'unknown') ??
    failed[0] ??
    defects[0]
  );
}

type Rule = Pick<Assessment['defects'][number], 'art' | 'label' | 'explain'>;
