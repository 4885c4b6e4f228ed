import type { Severity } from '@breakwater/contracts';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';

const TONES = { low: 'neutral', medium: 'info', high: 'attention', critical: 'danger' } as const;

export function SeverityChip({ severity }: { readonly severity: Severity }) {
  const t = useT();
  return <StateChip tone={TONES[severity]}>{t(`banks.severity.${severity}`)}</StateChip>;
}
