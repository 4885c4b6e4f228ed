import type { RuleCheck } from '@breakwater/contracts/rules';
import type { UseQueryResult } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ErrorText } from '../../../ui/states.tsx';

interface CheckStateProps {
  readonly check: UseQueryResult<RuleCheck>;
  /** The result is about the text as it stands. */
  readonly isCurrent: boolean;
  readonly isChanged: boolean;
}

/** Whether the text could become live, said in words, and again when it changes. */
export function CheckState({ check, isCurrent, isChanged }: CheckStateProps) {
  const t = useT();
  const faults = check.data?.faults.length ?? 0;
  return (
    <div role="status" style={{ display: 'flex', gap: 8, alignItems: 'center', minBlockSize: 28 }}>
      {check.isError ? (
        <ErrorText error={check.error} />
      ) : !isCurrent ? (
        <StateChip>{t('rules.check.running')}</StateChip>
      ) : faults > 0 ? (
        <StateChip tone="danger">{t('rules.check.faults', { count: faults })}</StateChip>
      ) : (
        <StateChip tone="done">{t('rules.check.fine', { count: check.data?.rules?.length ?? 0 })}</StateChip>
      )}
      <span className="dim">{t(isChanged ? 'rules.source.changed' : 'rules.source.unchanged')}</span>
    </div>
  );
}
