import type { Severity } from '@breakwater/contracts';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<Severity, Tone>> = {
  low: 'neutral',
  medium: 'info',
  high: 'attention',
  critical: 'danger',
};

/** How severe the facts are: of what was found, not of a person. */
export function SeverityChip({ severity }: { readonly severity: Severity }) {
  const t = useT();
  return <StateChip tone={TONES[severity]}>{t(`job.severity.${severity}`)}</StateChip>;
}
