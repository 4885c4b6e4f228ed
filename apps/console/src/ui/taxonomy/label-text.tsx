import type { LocalText, Severity } from '@breakwater/contracts';
import type { TaxonomyLabel } from '@breakwater/contracts/review';
import { IconArrowBigUpLines } from '@tabler/icons-react';
import { useT } from '../../i18n/t.tsx';
import { Local } from '../local.tsx';
import { StateChip } from '../state-chip.tsx';
import type { Tone } from '../tone.ts';
import styles from './taxonomy.module.css';

const TONES: Readonly<Record<Severity, Tone>> = {
  low: 'neutral',
  medium: 'info',
  high: 'attention',
  critical: 'danger',
};

/** How severe a kind of violation is, and whether it is handed on at once. */
export function LabelChips({ label: { severity, escalate } }: { readonly label: TaxonomyLabel }) {
  const t = useT();
  return (
    <>
      <StateChip tone={TONES[severity]}>{t(`ui.taxonomy.severity.${severity}`)}</StateChip>{' '}
      {escalate && (
        <StateChip tone="attention" icon={IconArrowBigUpLines}>
          {t('ui.taxonomy.escalate')}
        </StateChip>
      )}
    </>
  );
}

/** What has to be there before a kind of violation is named, and what it is not. */
export function LabelText({ label, folded = false }: LabelTextProps) {
  const t = useT();
  const { indicators, needs, notCovered } = label;
  return (
    <div className={styles.label}>
      <p className={styles.head}>{t('ui.taxonomy.needs', { needs, count: indicators.length })}</p>
      <Texts of={indicators} />
      <details open={!folded}>
        <summary className={styles.head}>{t('ui.taxonomy.not-covered')}</summary>
        <Texts of={notCovered} />
      </details>
    </div>
  );
}

interface LabelTextProps {
  readonly label: TaxonomyLabel;
  /** Whether what is not covered is opened by who wants it. */
  readonly folded?: boolean;
}

function Texts({ of }: { readonly of: readonly LocalText[] }) {
  return (
    <ul>
      {of.map((one) => (
        <li key={one.en}>
          <Local text={one} />
        </li>
      ))}
    </ul>
  );
}
