import type { ReturnComparison } from '@breakwater/contracts/returns';
import { useT } from '../../../../i18n/t.tsx';
import { useWordOf } from '../words.ts';

/** What was compared and how it agreed, in words: `E-mail address: the same`. Values are never in it. */
export function useComparisonWords(): (comparison: ReturnComparison) => string {
  const t = useT();
  const wordOf = useWordOf();
  return ({ comparison, level }) =>
    t('gate.compared', { what: wordOf('comparison', comparison), how: wordOf('level', level) });
}
