import type { Severity } from '@breakwater/contracts';
import { useT } from '../../../../i18n/t.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { TONE_ICONS, type Tone } from '../../../../ui/tone.ts';
import styles from './severity-chip.module.css';

const TONES: Readonly<Record<Severity, Tone>> = {
  low: 'neutral',
  medium: 'info',
  high: 'attention',
  critical: 'danger',
};

/** How severe the facts are: of what was found, not of a person. */
export function SeverityChip({ severity, iconOnly = false }: SeverityChipProps) {
  const t = useT();
  const Icon = TONE_ICONS[TONES[severity]];
  if (iconOnly) {
    return (
      <span className={styles.icon} data-tone={TONES[severity]} title={t(`job.severity.${severity}`)}>
        <Icon size={15} aria-hidden="true" />
        <span className="visually-hidden">{t(`job.severity.${severity}`)}</span>
      </span>
    );
  }
  return <StateChip tone={TONES[severity]}>{t(`job.severity.${severity}`)}</StateChip>;
}

interface SeverityChipProps {
  readonly severity: Severity;
  /** The word only on hover and for those who do not see. */
  readonly iconOnly?: boolean;
}
